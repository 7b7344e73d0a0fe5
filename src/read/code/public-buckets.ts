import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { commentsOf } from './provider-names.js'

/** Ways to say that anybody may read what a bucket holds, of infrastructure, frameworks and SDKs. */
const PUBLIC: readonly RegExp[] = [
  /\bacl\s*[=:]\s*["']public-read(?:-write)?["']/i,
  /\bblock_public_(?:acls|policy)\s*=\s*false\b/,
  /\bcontainer_access_type\s*=\s*"(?:blob|container)"/,
  /\bgoogle_storage_\w{1,40}"[^}]{0,300}\b(?:member|entity)\s*=\s*"allUsers"/,
  /\bAWS_DEFAULT_ACL\s*=\s*["']public-read["']/,
  /\bpublicReadAccess:\s*true\b/,
  /\bPredefinedAcl\.PUBLIC_READ\b|\bCannedAccessControlList\.PublicRead\b|\bObjectCannedACL\.PUBLIC_READ\b|\bS3CannedACL\.PublicRead\b|\bObjectCannedACLPublicRead\b/,
  /\.(?:makePublic|make_public)\(\)/,
  /\bPublicAccessType\.(?:Blob|Container|BlobContainer)\b/,
  /\bacl:\s*:?["']?public[-_]read\b/,
]

/** Where a bucket is opened to everybody. */
export const publicBuckets = defineReader({
  name: 'code/public-buckets',
  version: 1,
  syntax: 'text',
  selects: {
    extensions: ['.tf', '.py', '.rb', '.ts', '.js', '.java', '.kt', '.go', '.php', '.cs'],
    words: [
      ...['public-read', 'public_read', 'publicread', 'block_public_', 'container_access_type', 'allusers'],
      ...['makepublic', 'make_public', 'publicaccesstype'],
    ],
  },
  reads: 'Buckets and uploads that anybody may read.',
  blind: 'Policies of buckets as documents, and settings made in a console.',
  read({ text, name }, report) {
    for (const pattern of PUBLIC) {
      const match = pattern.exec(text)
      if (match === null || isCommented(text, match.index, name.endsWith('.tf') ? 'hash' : commentsOf(name))) continue
      report.codeFact({ kind: 'strip', subject: 'public', detail: 'anybody may read', at: match.index })
    }
  },
})
