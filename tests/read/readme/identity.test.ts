import { describe, expect, it } from 'vitest'
import { readmeIdentity } from '../../../src/read/readme/identity.js'
import { readWith } from '../read-with.js'

const own = async (text: string) =>
  (await readWith(readmeIdentity, 'README.md', text)).identities.map((one) => one.value)

describe('readme/identity', () => {
  it.each<[name: string, text: string, expected: readonly string[]]>([
    ['nothing', '', []],
    [
      'badges',
      '![ci](https://github.com/Acme/desk/actions/x.svg)\n[issues](https://github.com/acme/desk/issues)',
      ['acme/desk'],
    ],
    ['one link alone', 'See https://github.com/acme/desk/issues', []],
    [
      'two repositories alike',
      'github.com/a/b/issues github.com/a/b/wiki github.com/c/d/issues github.com/c/d/wiki',
      [],
    ],
    ['a title', '# Chat Desk API', ['Chat Desk API']],
    ['an underlined title', 'Chat Desk\n=========\n\nText', ['Chat Desk']],
    ['an underlined line of a table', 'one\n--- ===\ntext', []],
    ['a rule without a line above', 'text\n\n=====\n', []],
    ['a title behind a picture', '<p>\n<h1 align="center">Chat Desk</h1>', ['Chat Desk']],
    ['a title that is a link', '# [Chat Desk](https://chatdesk.io) app', ['Chat Desk app']],
    ['a comment in a script', 'text\n```\n#not a title\n```', []],
    ['links to files of others', 'github.com/c/d/blob/main/x github.com/c/d/tree/main', []],
  ])('%s', async (_name, text, expected) => {
    expect(await own(text)).toEqual(expected)
  })
})
