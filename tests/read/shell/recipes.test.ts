import { describe, expect, it } from 'vitest'
import { recipes } from '../../../src/read/shell/recipes.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, path: string, text: string, expected: readonly string[]])[] = [
  ['nothing', 'Makefile', '', []],
  [
    'recipes',
    'Makefile',
    'NAME := acme\ndeploy: build\n\t@acme deploy \\\n\t  --app $(NAME) && \\\n\tother up\n\nacme: x\n',
    [
      'client cli:acme called 3:3',
      'client cli:acme:deploy called 3:3',
      'client cli:other called 5:2',
      'client cli:other:up called 5:2',
    ],
  ],
  [
    'a command that gives a variable its value',
    'Makefile',
    'ID := $(shell acme whoami --json)\n',
    ['client cli:acme called 1:15', 'client cli:acme:whoami called 1:15'],
  ],
  [
    'a justfile',
    'justfile',
    'name := "acme"\n\n# acme old\ndeploy:\n    @acme deploy {{name}}\n',
    ['client cli:acme called 5:6', 'client cli:acme:deploy called 5:6'],
  ],
  ['comments', 'Makefile', 'x:\n\t# acme deploy\n# acme deploy\n', []],
]

describe('shell/recipes', () => {
  it.each(cases)('%s', async (_title, path, text, expected) => {
    expect(brief(await readWith(recipes, path, text))).toEqual(expected)
  })
})
