import { describe, expect, it } from 'vitest'
import { usings } from '../../../src/read/csharp/usings.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, path: string, text: string, expected: readonly string[]])[] = [
  ['nothing', 'A.cs', '', []],
  ['a broken line', 'A.cs', 'using ;\nusing', []],
  [
    'C#',
    'A.cs',
    'using Acme.Rest;\nglobal using Acme.Mail;\nusing static Acme.Kit;\nusing K = Acme.Key;\n',
    [
      'import csharp:Acme.Rest called 1:7',
      'import csharp:Acme.Kit called 3:14',
      'import csharp:Acme.Key called 4:11',
      'import csharp:Acme.Mail called 2:14',
    ],
  ],
  ['F#', 'A.fs', 'open Acme.Rest\n', ['import csharp:Acme.Rest called 1:6']],
  [
    'AWS and Azure clients',
    'A.cs',
    'using Amazon.S3;\nusing Azure.Storage.Blobs;\nvar a = new AmazonS3Client();\nvar b = new BlobServiceClient(c);\n',
    [
      'import csharp:Amazon.S3 called 1:7',
      'import csharp:Azure.Storage.Blobs called 2:7',
      'client aws:s3 called 3:9',
      'client azure:BlobServiceClient called 4:9',
    ],
  ],
  ['statements that begin alike', 'A.cs', 'using (var x = Open()) { }\nusing var y = Acme.Open();\n', []],
  ['commented out', 'A.cs', '// using Acme.Rest;\n', []],
]

describe('csharp/usings', () => {
  it.each(cases)('%s', async (_title, path, text, expected) => {
    expect(brief(await readWith(usings, path, text))).toEqual(expected)
  })
})
