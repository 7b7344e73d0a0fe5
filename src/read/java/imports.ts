import { defineReader, type Report } from '../reader.js'
import { awsService } from '../shared/aws-service.js'
import { reportBuiltClient } from '../shared/built-client.js'
import { isCommented } from '../shared/comment-lines.js'
import { lineStartsWith, restOfLine } from '../shared/line-starts.js'

const PATH = /^(?:static\s+)?([a-zA-Z_][\w$]*(?:\.[a-zA-Z_`][\w$`]*)+)(?:\.\{([^}]{0,500})\})?/

/** Version 2 and the Kotlin SDK: `S3Client.builder()`, `SesV2AsyncClient.create()`, `S3Client { … }`, `S3Client.fromEnvironment`. */
const CLIENT = /\b([A-Z]\w{0,50}?)(?:Async)?Client(?:\.(?:builder|create|fromEnvironment)\b|\s?\{)/g

/** Version 1: `AmazonS3ClientBuilder`, `AWSSecretsManagerClientBuilder`. */
const CLIENT_V1 = /\b(?:Amazon|AWS)([A-Z]\w{0,50}?)(?:Async)?Client(?:Builder\b|\()/g

/** Names every class or package that Java, Kotlin, Scala and Groovy files import, and the AWS clients they build. */
export const imports = defineReader({
  name: 'java/imports',
  version: 1,
  syntax: 'text',
  selects: { extensions: ['.java', '.kt', '.kts', '.scala', '.groovy'] },
  reads: 'Import lines of JVM languages; AWS clients of both SDK generations.',
  blind: 'Classes used by their full name; classes loaded by name.',
  read({ text, name }, report) {
    if (name.endsWith('.gradle.kts')) return
    for (const at of lineStartsWith(text, 'import ')) {
      const match = PATH.exec(restOfLine(text, at + 7).trimStart())
      if (match === null) continue
      const path = match[1]!.replaceAll('`', '')
      const names = match[2]?.split(',').map((part) => part.trim().split(BLANK, 1)[0]!) ?? []
      const paths = names.length === 0 ? [path] : names.map((each) => `${path}.${each}`)
      for (const each of paths)
        report.evidence({ kind: 'import', value: `java:${each}`, use: 'called', at, excerpt: each })
    }
    if (text.includes('software.amazon.awssdk') || text.includes('aws.sdk.kotlin')) readClients(text, CLIENT, report)
    if (text.includes('com.amazonaws')) readClients(text, CLIENT_V1, report)
  },
})

function readClients(text: string, expression: RegExp, report: Report): void {
  for (const match of text.matchAll(expression)) {
    if (!isCommented(text, match.index, 'c'))
      reportBuiltClient(report, text, `aws:${awsService(match[1]!)}`, match.index, match[0])
  }
}

const BLANK = /\s/
