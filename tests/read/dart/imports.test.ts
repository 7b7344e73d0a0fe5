import { describe, expect, it } from 'vitest'
import { imports } from '../../../src/read/dart/imports.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ['nothing', '', []],
  ['a broken line', "import 'package:", []],
  [
    'packages',
    "import 'package:acme_push/acme_push.dart' as push;\nexport 'package:acme_kit/kit.dart';\n",
    ['import dart:package:acme_push called 1:9', 'import dart:package:acme_kit called 2:9'],
  ],
  ['libraries and files', "import 'dart:io';\nimport 'acme.dart';\n", []],
  ['commented out', "// import 'package:acme/acme.dart';\n", []],
]

describe('dart/imports', () => {
  it.each(cases)('%s', async (_title, text, expected) => {
    expect(brief(await readWith(imports, 'lib/main.dart', text))).toEqual(expected)
  })
})
