import { describe, expect, it } from 'vitest'
import { verificationFiles } from '../../../src/read/web/verification-files.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [path: string, text: string, facts: readonly string[], names: readonly string[]])[] = [
  [
    'public/.well-known/apple-app-site-association',
    '{"applinks": {"details": [{"appID": "ABCDE12345.com.acme.app"}]}}',
    ['file apple-app-site-association declared 1:1'],
    ['com.acme.app'],
  ],
  [
    'app/views/apple_app/site_association.html.erb',
    `{"appID": "<%= ENV['APP'] %>"}`,
    ['file apple-app-site-association declared 1:1'],
    [],
  ],
  [
    '.well-known/assetlinks.json',
    '[{"target": {"package_name": "com.acme.app"}}]',
    ['file assetlinks.json declared 1:1'],
    ['com.acme.app'],
  ],
  ['.well-known/security.txt', '', ['file security.txt declared 1:1'], []],
  ['public/.well-known/acme-proof.txt', 'x', ['file .well-known/acme-proof.txt declared 1:1'], []],
  ['public/google0123456789abcdef.html', 'x', ['dns TXT:google-site-verification= configured 1:1'], []],
]

describe('web/verification-files', () => {
  it.each(cases)('%s', async (path, text, facts, names) => {
    const result = await readWith(verificationFiles, path, text)
    expect(brief(result)).toEqual(facts)
    expect(result.identities.map((i) => i.value)).toEqual(names)
  })

  it.each([
    ['public/.well-known/x', true],
    ['app/views/android_app/assetlinks.json.erb', true],
    ['public/google.html', false],
    ['docs/security.txt.md', false],
    ['src/google-maps.html', false],
  ])('chooses %s: %s', (path, expected) => {
    expect(verificationFiles.selects.path!.test(path)).toBe(expected)
  })
})
