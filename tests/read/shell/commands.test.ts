import { describe, expect, it } from 'vitest'
import { commands } from '../../../src/read/shell/commands.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, path: string, text: string, expected: readonly string[]])[] = [
  ['nothing', 'a.sh', '', []],
  ['an open quote', 'a.sh', 'acme deploy "', ['client cli:acme called 1:1', 'client cli:acme:deploy called 1:1']],
  [
    'a command and an image',
    'a.sh',
    'set -e\nacme deploy --now\ndocker push ghcr.io/acme/web:1\n',
    [
      'client cli:acme called 2:1',
      'client cli:acme:deploy called 2:1',
      'client cli:docker called 3:1',
      'client cli:docker:push called 3:1',
      'image ghcr.io/acme/web called 3:13',
    ],
  ],
  [
    'a script without extension',
    'bin/go',
    '#!/usr/bin/env bash\nacme up\n',
    ['client cli:acme called 2:1', 'client cli:acme:up called 2:1'],
  ],
  ['a script of another language', 'bin/go', '#!/usr/bin/env ruby\nacme up\n', []],
  ['comments and texts', 'a.sh', '# acme deploy\necho "acme deploy"\n', []],
]

describe('shell/commands', () => {
  it.each(cases)('%s', async (_title, path, text, expected) => {
    expect(brief(await readWith(commands, path, text))).toEqual(expected)
  })
})
