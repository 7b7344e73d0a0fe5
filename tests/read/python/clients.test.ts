import { describe, expect, it } from 'vitest'
import { clients } from '../../../src/read/python/clients.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ['nothing', '', []],
  ['a broken file', 'import boto3\nboto3.client("s3', []],
  [
    'boto3 clients and resources',
    'import boto3\nses = boto3.client("sesv2", region_name=r)\ndb = session.resource(\n    service_name="dynamodb",\n)\npool = boto3.client(\'cognito-idp\')\n',
    ['client aws:sesv2 called 2:21', 'client aws:dynamodb called 4:19', 'client aws:cognitoidp called 6:22'],
  ],
  [
    'Google Cloud, versioned modules too',
    'from google.cloud import storage, pubsub_v1\nstorage.Client()\npubsub_v1.PublisherClient()\n',
    ['client gcp:storage called 2:1', 'client gcp:pubsub called 3:1'],
  ],
  [
    'Azure',
    'from azure.storage.blob import BlobServiceClient\nBlobServiceClient.from_connection_string(c)\n',
    ['client azure:BlobServiceClient called 2:1'],
  ],
  [
    'Google APIs',
    'from googleapiclient.discovery import build\nbuild("drive", "v3")\n',
    ['client googleapi:drive called 2:8'],
  ],
  ['a queue as broker', 'broker_url = "sqs://"\n', ['client aws:sqs configured 1:15']],
  [
    'a session that another file made',
    'aws_session = request.find_service(name="aws.session")\naws_session.client(\n    "ses", region_name=r\n)\n',
    ['client aws:ses called 3:6'],
  ],
  ['the same call without an SDK', 'x.client("s3")\n', []],
  ['commented out or in a docstring', 'import boto3\n# boto3.client("s3")\n"""\nboto3.client("sqs")\n"""\n', []],
  ['another method', 'import boto3\nx.my_client("s3")\n', []],
]

describe('python/clients', () => {
  it.each(cases)('%s', async (_title, text, expected) => {
    expect(brief(await readWith(clients, 'app/mail.py', text))).toEqual(expected)
  })
})
