import { describe, expect, it } from 'vitest'
import { appfile } from '../../../src/read/fastlane/appfile.js'
import { brief, readWith } from '../read-with.js'

describe('fastlane/appfile', () => {
  it.each([
    ['fastlane/Appfile', '', [], []],
    [
      'fastlane/Appfile',
      'app_identifier("com.acme.app")\n# package_name("com.acme.old")\napple_id "someone@acme.example"\n',
      ['mobile key:apple_id configured 3:1'],
      ['com.acme.app'],
    ],
    [
      'fastlane/Matchfile',
      'git_url("git@git.acme.example:ios/certs.git")\nstorage_mode("git")\n',
      ['host git.acme.example/ios/certs called 1:14', 'mobile match-storage:git configured 2:1'],
      [],
    ],
    ['fastlane/Deliverfile', 'price_tier 0\n', ['mobile store:app-store configured 1:1'], []],
    ['fastlane/Appfile', 'app_identifier ENV["APP"]\n', [], []],
  ])('%s', async (path, text, facts, names) => {
    const result = await readWith(appfile, path, text)
    expect(brief(result)).toEqual(facts)
    expect(result.identities.map((i) => i.value)).toEqual(names)
    expect(JSON.stringify(result)).not.toContain('someone@')
  })
})
