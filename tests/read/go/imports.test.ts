import { describe, expect, it } from 'vitest'
import { imports } from '../../../src/read/go/imports.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ['nothing', '', []],
  ['an open block', 'import (\n\t"github.com/acme/kit"', ['import go:github.com/acme/kit called 2:3']],
  ['a single import', 'package a\n\nimport m "github.com/acme/mail"\n', ['import go:github.com/acme/mail called 3:11']],
  [
    'a block with aliases, comments and gaps',
    'package a\n\nimport (\n\t"fmt"\n\n\t// "github.com/acme/old"\n\tsms "github.com/acme/sms" // both\n\t_ "github.com/acme/driver"\n)\n\nvar x = "github.com/acme/no"\n',
    [
      'import go:fmt called 4:3',
      'import go:github.com/acme/sms called 7:7',
      'import go:github.com/acme/driver called 8:5',
    ],
  ],
  [
    'cloud services',
    'import (\n\t"github.com/aws/aws-sdk-go-v2/service/sesv2"\n\t"cloud.google.com/go/storage"\n)\n',
    [
      'import go:github.com/aws/aws-sdk-go-v2/service/sesv2 called 2:3',
      'client aws:sesv2 called 2:3',
      'import go:cloud.google.com/go/storage called 3:3',
      'client gcp:storage called 3:3',
    ],
  ],
  ['commented out', '// import "github.com/acme/kit"\n', []],
]

describe('go/imports', () => {
  it.each(cases)('%s', async (_title, text, expected) => {
    expect(brief(await readWith(imports, 'main.go', text))).toEqual(expected)
  })
})
