import { describe, expect, it } from 'vitest'
import { imports } from '../../../src/read/java/imports.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, path: string, text: string, expected: readonly string[]])[] = [
  ['nothing', 'A.java', '', []],
  ['a broken line', 'A.java', 'import ;\nimport com.\n', []],
  [
    'Java',
    'A.java',
    'package a;\nimport com.acme.rest.Call;\nimport static com.acme.Kit.*;\n',
    ['import java:com.acme.rest.Call called 2:8', 'import java:com.acme.Kit called 3:15'],
  ],
  ['Kotlin', 'A.kt', 'import com.acme.Call as C\n', ['import java:com.acme.Call called 1:8']],
  [
    'Scala, several of a package',
    'A.scala',
    'import com.acme.{Call, Mail => M}\n',
    ['import java:com.acme.Call called 1:1', 'import java:com.acme.Mail called 1:1'],
  ],
  [
    'AWS clients of version 2',
    'A.java',
    'import software.amazon.awssdk.services.s3.S3Client;\nx = S3Client.builder();\ny = DynamoDbAsyncClient.create();\n',
    [
      'import java:software.amazon.awssdk.services.s3.S3Client called 1:8',
      'client aws:s3 called 2:5',
      'client aws:dynamodb called 3:5',
    ],
  ],
  [
    'AWS clients of version 1',
    'A.java',
    'import com.amazonaws.X;\nAmazonS3ClientBuilder.standard();\nnew AmazonSimpleEmailServiceClient(c);\n',
    ['import java:com.amazonaws.X called 1:8', 'client aws:s3 called 2:1', 'client aws:ses called 3:5'],
  ],
  ['other clients', 'A.java', 'HttpClient.builder();\n', []],
  ['commented out', 'A.java', '// import com.acme.Call;\n/*\n * import com.acme.Call;\n */\n', []],
  ['a build script', 'build.gradle.kts', 'import com.acme.Plugin\n', []],
]

describe('java/imports', () => {
  it.each(cases)('%s', async (_title, path, text, expected) => {
    expect(brief(await readWith(imports, path, text))).toEqual(expected)
  })
})
