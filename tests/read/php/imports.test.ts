import { describe, expect, it } from 'vitest'
import { imports } from '../../../src/read/php/imports.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ['nothing', '', []],
  ['a broken line', '<?php\nuse ;\nuse', []],
  [
    'classes and groups',
    '<?php\nuse Acme\\Rest\\Client;\nuse Acme\\{Mail, Sms as S};\n',
    ['import php:Acme\\Rest\\Client called 2:5', 'import php:Acme\\Mail called 3:1', 'import php:Acme\\Sms called 3:1'],
  ],
  [
    'AWS clients',
    '<?php\nuse Aws\\S3\\S3Client;\n$a = new S3Client([]);\n',
    ['import php:Aws\\S3\\S3Client called 2:5', 'client aws:s3 called 3:10'],
  ],
  ['traits of a class', '<?php\nclass A {\n    use HasMail;\n}\n', []],
  ['commented out', '<?php\n// use Acme\\Client;\n# use Acme\\Client;\n', []],
]

describe('php/imports', () => {
  it.each(cases)('%s', async (_title, text, expected) => {
    expect(brief(await readWith(imports, 'app/A.php', text))).toEqual(expected)
  })
})
