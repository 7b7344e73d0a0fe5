import { defineReader } from '../reader.js'
import { awsService } from '../shared/aws-service.js'
import { isCommented } from '../shared/comment-lines.js'
import { docstrings } from '../shared/docstrings.js'
import { AMAZON, endpointOf } from '../shared/endpoint.js'

/** `boto3.client("s3")`, `session.resource(service_name='dynamodb')`, `session.create_client("sqs")`. */
const AWS = /\.(?:client|resource|create_client)\(\s{0,40}(?:service_name\s?=\s?)?['"]([a-z][a-z0-9-]{0,40})['"]/g

/** `storage.Client(`, `pubsub_v1.PublisherClient(` of google-cloud packages. */
const GOOGLE = /\b([a-z][a-z0-9_]{1,40})\.(?:[A-Z]\w{0,40})?Client\(/g
const GOOGLE_VERSION = /_v\d\w{0,6}$/

/** `BlobServiceClient(`, `BlobServiceClient.from_connection_string(`. */
const AZURE = /\b([A-Z]\w{1,60}Client)(?:\.from_\w{1,30})?\(/g

/** `build("drive", "v3", …)` of the Google API client. */
const GOOGLE_API = /\bbuild\(\s{0,40}['"]([a-z][a-z0-9]{1,40})['"]\s{0,40},\s{0,40}['"]v\d/g

/** `get_driver(Provider.S3)` of libcloud. */
const LIBCLOUD = /\bProvider\.([A-Z][A-Z0-9_]{1,40})\b/g

/** Finds the cloud clients that Python builds: which service of a many-service SDK a file calls. */
export const clients = defineReader({
  name: 'python/clients',
  version: 2,
  syntax: 'text',
  selects: { extensions: ['.py'] },
  reads: 'boto3, Google Cloud, Azure, Google API and libcloud clients by service name; queue URLs of Celery brokers.',
  blind: 'Service names held in a variable; clients that a helper of another file builds.',
  read({ text }, report) {
    const expressions = [
      ...(text.includes('boto') || text.includes('aws')
        ? [{ expression: AWS, value: (name: string) => `aws:${awsService(name)}` }]
        : []),
      ...(text.includes('google.cloud') ? [{ expression: GOOGLE, value: googleClient }] : []),
      ...(text.includes('azure.') ? [{ expression: AZURE, value: (name: string) => `azure:${name}` }] : []),
      ...(text.includes('googleapiclient')
        ? [{ expression: GOOGLE_API, value: (name: string) => `googleapi:${name}` }]
        : []),
      ...(text.includes('libcloud')
        ? [{ expression: LIBCLOUD, value: (name: string) => `libcloud:${name.toLowerCase()}` }]
        : []),
    ]
    const hasQueue = text.includes('sqs://')
    if (expressions.length === 0 && !hasQueue) return
    const isQuoted = docstrings(text)
    for (const { expression, value } of expressions)
      for (const match of text.matchAll(expression)) {
        if (isCommented(text, match.index, 'hash') || isQuoted(match.index)) continue
        const at = match.index + match[0].indexOf(match[1]!)
        const context = expression === AWS ? endpointOf(text, match.index, AMAZON) : undefined
        report.evidence({
          kind: 'client',
          value: value(match[1]!),
          use: 'called',
          at,
          excerpt: match[1]!,
          ...(context !== undefined && { context }),
        })
      }
    if (!hasQueue) return
    const at = text.indexOf('sqs://')
    if (!isCommented(text, at, 'hash'))
      report.evidence({ kind: 'client', value: 'aws:sqs', use: 'configured', at, excerpt: 'sqs://' })
  },
})

function googleClient(module: string): string {
  return `gcp:${module.replace(GOOGLE_VERSION, '').replaceAll('_', '')}`
}
