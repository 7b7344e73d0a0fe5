import { describe, expect, it } from 'vitest'
import { module } from '../../../src/read/javascript/module.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, path: string, text: string, expected: readonly string[]])[] = [
  ['an empty module', 'src/a.ts', '', []],
  ['a static import', 'src/a.ts', "import Acme from 'acme'\n", ['import js:acme called 1:19']],
  [
    'a type import',
    'src/a.ts',
    "import type { Acme } from '@acme/sdk/types'\n",
    ['import js:@acme/sdk/types declared 1:28'],
  ],
  ['a re-export', 'src/a.ts', "export * from 'acme-core'\n", ['import js:acme-core called 1:16']],
  [
    'require within a condition',
    'src/a.cjs',
    "if (process.env.KEY) {\n  const acme = require('acme-node')\n}\n",
    ['import js:acme-node called 2:25 if nested'],
  ],
  [
    'paths, aliases and built-in modules',
    'src/a.ts',
    "import a from './acme'\nimport b from '@/acme'\nimport c from 'node:fs'\nimport d from '#acme'\nimport e from '~/acme'\n",
    [],
  ],
  [
    'a name in a comment or string',
    'src/a.ts',
    "// import acme from 'acme'\nconst text = \"import x from 'acme'\"\n",
    [],
  ],
]

describe('javascript/module', () => {
  it.each(cases)('%s', async (_title, path, text, expected) => {
    expect(brief(await readWith(module, path, text))).toEqual(expected)
  })

  it('says so where the module is broken', async () => {
    const result = await readWith(module, 'src/a.ts', "import a from 'acme'\n<<<<<<< HEAD\n}}}} (\n")
    expect(result.problems.length).toBe(1)
  })
})
