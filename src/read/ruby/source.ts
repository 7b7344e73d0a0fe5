import { defineReader, type Report } from '../reader.js'
import { awsService } from '../shared/aws-service.js'
import { isCommented } from '../shared/comment-lines.js'
import { AMAZON, endpointOf } from '../shared/endpoint.js'
import { indentAt, lineStartsWith, restOfLine } from '../shared/line-starts.js'
import { once } from '../shared/once.js'

const REQUIRE = /^require\s*\(?\s*['"]([\w./-]{1,100})['"]/

/** A constant path around a `::`, found from the first `::` on. */
const PATH_END = /[^\w:]/
const CONSTANT_PATH = /^(?:::)?[A-Z]\w*(?:::[A-Z]\w*)+$/

/** `Stripe.api_key =`, `OpenAI.configure do`: libraries that are set up on their top constant. */
const SETUP = /\b([A-Z]\w{1,40})\.(?:configure|configuration|setup|init|api_key|api_version)\b/g

/** What stands before a definition: the product's own class may share a library's name. */
const DEFINITION = /(?:class|module)\s+(?:::)?$|<<\s*$/

/** Names the libraries that Ruby code requires and the constants it takes from them. */
export const source = defineReader({
  name: 'ruby/source',
  version: 2,
  syntax: 'text',
  selects: {
    names: ['rakefile', 'config.ru', 'capfile', 'guardfile', 'vagrantfile'],
    extensions: ['.rb', '.rake', '.ru', '.erb', '.jbuilder', '.haml', '.slim'],
  },
  reads: 'require calls, constant paths such as Aws::S3::Client, and constants on which a library is configured.',
  blind: 'Constants built from strings; what autoloading hides behind the product’s own names.',
  read({ text, name }, report) {
    if (name.endsWith('.rb') || name.endsWith('.rake') || !name.includes('.')) readRequires(text, report)
    readConstants(text, report)
    if (!text.includes('.configure') && !text.includes('.api_') && !text.includes('.init') && !text.includes('.setup'))
      return
    for (const match of text.matchAll(SETUP)) emitLibrary(text, report, match[1]!, match.index)
  },
})

function readRequires(text: string, report: Report): void {
  for (const at of lineStartsWith(text, 'require')) {
    const match = REQUIRE.exec(restOfLine(text, at))
    if (match === null) continue
    const isNested = indentAt(text, at) > 0
    report.evidence({
      kind: 'import',
      value: `ruby:${match[1]}`,
      use: 'called',
      at,
      excerpt: match[1]!,
      ...(isNested && { condition: 'nested' }),
    })
  }
}

function readConstants(text: string, report: Report): void {
  const isNew = once()
  let end = 0
  for (let colon = text.indexOf('::'); colon >= 0; colon = text.indexOf('::', Math.max(end, colon + 2))) {
    const start = wordStart(text, colon, end)
    const tail = text.slice(colon, colon + 120)
    const stop = tail.search(PATH_END)
    end = colon + (stop < 0 ? tail.length : stop)
    const path = text.slice(start, end)
    if (!CONSTANT_PATH.test(path) || !isNew(path)) continue
    if (DEFINITION.test(text.slice(Math.max(0, start - 20), start)) || isCommented(text, start, 'hash')) continue
    const full = path.startsWith('::') ? path.slice(2) : path
    const [library, service, kind] = full.split('::')
    const isAws = library === 'Aws' && service !== undefined && AWS_CLASSES.has(kind ?? '')
    const context = isAws ? endpointOf(text, start, AMAZON) : undefined
    const client = { kind: 'client', use: 'called', at: start, excerpt: full, ...(context && { context }) } as const
    report.evidence({ ...client, value: `ruby:${full}` })
    if (isAws) report.evidence({ ...client, value: `aws:${awsService(service)}` })
    if (isNew(library!)) emitLibrary(text, report, library!, start)
  }
}

/** What the AWS library builds: a client, a resource, or a helper of one. */
const AWS_CLASSES = new Set(['Client', 'Resource', 'Bucket', 'Object', 'Queue', 'Topic', 'Presigner'])

function emitLibrary(text: string, report: Report, library: string, at: number): void {
  if (isCommented(text, at, 'hash')) return
  report.evidence({ kind: 'import', value: `ruby:${library}`, use: 'called', at, excerpt: library })
}

/** Where the word that ends at `offset` begins, not before `limit`. */
function wordStart(text: string, offset: number, limit: number): number {
  let start = offset
  const least = Math.max(limit, offset - 60)
  while (start > least && WORD.test(text[start - 1]!)) start -= 1
  return start
}

const WORD = /\w/
