import { describe, expect, it } from 'vitest'
import { mirror } from '../../../src/read/git/mirror.js'
import { readWith } from '../read-with.js'

const facts = async (text: string) =>
  (await readWith(mirror, '.github/workflows/mirror.yml', text)).codeFacts.map((one) => `${one.detail} ${one.subject}`)

describe('git/mirror', () => {
  it.each<[name: string, text: string, expected: readonly string[]]>([
    [
      'a push to an address',
      'git push --mirror https://codeberg.org/acme/app.git',
      ['git push --mirror codeberg.org/acme/app'],
    ],
    ['a push to a remote', 'git push --mirror backup', ['git push --mirror remote']],
    ['a push to a variable', 'git push --mirror "$TARGET"', ['git push --mirror remote']],
    ['an option behind', 'git push origin --mirror', ['git push --mirror remote']],
    [
      'in another folder',
      'git -C repo push --mirror git@gitlab.com:acme/app.git',
      ['git push --mirror gitlab.com/acme/app'],
    ],
    [
      'credentials are left out',
      'git push --mirror https://bot:s3cr3t@gitlab.com/acme/app',
      ['git push --mirror gitlab.com/acme/app'],
    ],
    ['an action', '- uses: pixta-dev/repository-mirroring-action@v1', ['action pixta-dev/repository-mirroring-action']],
    ['nothing', '', []],
    ['a comment', '# git push --mirror backup', []],
    ['a plain push', 'git push origin main # no mirror', []],
    ['a clone', 'git clone --mirror https://github.com/acme/app', []],
    ['another action', '- uses: actions/checkout@v4 # mirror', []],
    ['a word', 'mirror: true', []],
    ['another command on the line', 'git push origin; rsync --mirror x', []],
  ])('%s', async (_name, text, expected) => {
    expect(await facts(text)).toEqual(expected)
  })
})
