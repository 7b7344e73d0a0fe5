import { defineReader, type Report } from '../reader.js'
import { awsService } from '../shared/aws-service.js'
import { lineStartsWith, restOfLine } from '../shared/line-starts.js'
import { awsClientNote } from './aws-endpoint.js'

/** One import: an optional alias, a quoted path. */
const SPEC = /^(?:([\w.]{1,60})[ \t]{1,8})?["`]([^"`\s]{1,200})["`]/

const AWS_SERVICE = /^github\.com\/aws\/aws-sdk-go(?:-v2)?\/service\/([a-z0-9]+)/
const GOOGLE_SERVICE = /^cloud\.google\.com\/go\/([a-z]+)/

/** Names every package that a Go file imports, and the cloud services whose client packages are among them. */
export const imports = defineReader({
  name: 'go/imports',
  version: 2,
  syntax: 'text',
  selects: { extensions: ['.go'] },
  reads:
    'Import declarations and blocks of Go; AWS and Google Cloud services by their client package, and where AWS clients are pointed.',
  blind: 'Which of the imported packages is called.',
  read({ text }, report) {
    let end = 0
    for (const at of lineStartsWith(text, 'import ')) {
      if (at < end) continue
      const rest = restOfLine(text, at + 7).trimStart()
      if (!rest.startsWith('(')) {
        emit(SPEC.exec(rest), at, text, report)
        continue
      }
      end = text.length
      for (let line = text.indexOf('\n', at); line >= 0; line = text.indexOf('\n', line + 1)) {
        const start = skipBlanks(text, line + 1)
        const spec = restOfLine(text, start)
        if (spec.startsWith(')')) {
          end = start
          break
        }
        emit(SPEC.exec(spec), start, text, report)
      }
    }
  },
})

function emit(match: RegExpExecArray | null, at: number, text: string, report: Report): void {
  const path = match?.[2]
  if (path === undefined) return
  report.evidence({ kind: 'import', value: `go:${path}`, use: 'called', at, excerpt: path })
  const aws = AWS_SERVICE.exec(path)
  if (aws !== null) {
    const alias = /^\w+$/.exec(match?.[1] ?? '')?.[0]
    const context = awsClientNote(text, alias ?? path.slice(path.lastIndexOf('/') + 1).replace(/\W/g, ''))
    report.evidence({
      kind: 'client',
      value: `aws:${awsService(aws[1]!)}`,
      use: 'called',
      at,
      excerpt: path,
      ...(context === undefined ? {} : { context }),
    })
  }
  const google = GOOGLE_SERVICE.exec(path)
  if (google !== null) report.evidence({ kind: 'client', value: `gcp:${google[1]}`, use: 'called', at, excerpt: path })
}

function skipBlanks(text: string, offset: number): number {
  let at = offset
  while (text[at] === ' ' || text[at] === '\t') at += 1
  return at
}
