import { defineReader } from '../reader.js'
import { awsService } from '../shared/aws-service.js'
import { reportBuiltClient } from '../shared/built-client.js'
import { isCommented } from '../shared/comment-lines.js'
import { indentAt, lineStartsWith, restOfLine } from '../shared/line-starts.js'

const USE = /^(?:function\s+|const\s+)?\\?([A-Za-z_][\w\\]{1,200})(?:\{([^}]{0,500})\})?/

/** `new S3Client(`, `new \Aws\Ses\SesClient(`, `SqsClient::factory(`. */
const AWS_CLIENT = /\b([A-Z]\w{0,40})Client(?:\(|::factory\()/g

/** Names every class that PHP files use, and the AWS clients they build. */
export const imports = defineReader({
  name: 'php/imports',
  version: 2,
  syntax: 'text',
  selects: { extensions: ['.php', '.module', '.inc'] },
  reads: 'use statements at file level, groups included; AWS clients.',
  blind: 'Classes used by their full name or found by a container.',
  read({ text }, report) {
    for (const at of lineStartsWith(text, 'use ')) {
      // Inside a class, `use` takes in a trait.
      if (indentAt(text, at) > 0) continue
      const match = USE.exec(restOfLine(text, at + 4).trimStart())
      if (match === null) continue
      const names = match[2]?.split(',').map((part) => part.trim().split(BLANK, 1)[0]!) ?? ['']
      for (const name of names) {
        const value = match[1]! + name
        report.evidence({ kind: 'import', value: `php:${value}`, use: 'called', at, excerpt: value })
      }
    }
    if (!text.includes('Aws\\')) return
    for (const match of text.matchAll(AWS_CLIENT)) {
      if (!isCommented(text, match.index, 'php'))
        reportBuiltClient(report, text, `aws:${awsService(match[1]!)}`, match.index, match[0])
    }
  },
})

const BLANK = /\s/
