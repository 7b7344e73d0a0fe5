import { defineReader, type Report } from '../reader.js'
import { awsService } from '../shared/aws-service.js'
import { reportBuiltClient } from '../shared/built-client.js'
import { isCommented } from '../shared/comment-lines.js'

/** `new S3Client(`, `new AWS.S3(`, `new BlobServiceClient<…>(`: one expression with a literal beginning serves all SDKs. */
const CONSTRUCTION = /\bnew (AWS\.)?([A-Z]\w{0,60})\s?[(<]/g

/** `BlobServiceClient.fromConnectionString(`, the other way to an Azure client. */
const AZURE_FACTORY = /\b([A-Z]\w{0,60}Client)\.from[A-Z]\w{0,30}\(/g

const AWS_PACKAGE = /@aws-sdk\/(?:client|lib)-([a-z0-9-]+)/g
const AWS_V2_PACKAGE = /aws-sdk\/clients\/([a-z0-9]+)/g
const GOOGLE_PACKAGE = /['"]@google-cloud\/([a-z0-9-]+)['"]/g

/** Finds the cloud clients that JavaScript builds: which service of a many-service SDK a file calls. */
export const clients = defineReader({
  name: 'javascript/clients',
  version: 1,
  syntax: 'text',
  selects: {
    extensions: ['.js', '.jsx', '.mjs', '.cjs', '.ts', '.tsx', '.mts', '.cts', '.vue', '.svelte', '.astro'],
    words: ['aws-sdk', '@azure/', '@google-cloud/'],
  },
  reads: 'Constructions of AWS, Azure and Google Cloud clients in files that name those SDKs.',
  blind: 'Clients built in one file from a class that another file re-exports under a new name.',
  read({ text }, report) {
    // A rare letter first: files without it are passed over faster.
    if (text.includes('-sdk') && text.includes('aws-sdk')) readAws(text, report)
    if (text.includes('@azure/')) readAzure(text, report)
    if (text.includes('@google-cloud/')) readGoogle(text, report)
  },
})

function readAws(text: string, report: Report): void {
  const packages = new Set<string>()
  for (const [, name] of text.matchAll(AWS_PACKAGE)) packages.add(awsService(name!))
  const clientsOfV2 = new Set<string>()
  for (const [, name] of text.matchAll(AWS_V2_PACKAGE)) clientsOfV2.add(awsService(name!))
  for (const match of text.matchAll(CONSTRUCTION)) {
    const [whole, namespace, name] = match
    const service = awsService(name!.replace(CLIENT_ENDING, ''))
    const isBuilt = namespace !== undefined || (name!.endsWith('Client') ? packages : clientsOfV2).has(service)
    // DynamoDBDocument and S3 without "Client" are the aggregated clients of version 3.
    if (!isBuilt && !(packages.has(service) && !name!.endsWith('Command'))) continue
    emit(text, report, `aws:${service}`, match.index, whole)
  }
}

function readAzure(text: string, report: Report): void {
  for (const match of text.matchAll(CONSTRUCTION))
    if (match[2]!.endsWith('Client')) emit(text, report, `azure:${match[2]}`, match.index, match[0])
  for (const match of text.matchAll(AZURE_FACTORY)) emit(text, report, `azure:${match[1]}`, match.index, match[0])
}

function readGoogle(text: string, report: Report): void {
  for (const match of text.matchAll(GOOGLE_PACKAGE))
    emit(text, report, `gcp:${match[1]!.replaceAll('-', '')}`, match.index + 1, match[0].slice(1))
}

const CLIENT_ENDING = /Client$/

function emit(text: string, report: Report, value: string, at: number, match: string): void {
  if (!isCommented(text, at, 'c')) reportBuiltClient(report, text, value, at, match.replace(PUNCTUATION_END, ''))
}

const PUNCTUATION_END = /[\s(<'"]+$/
