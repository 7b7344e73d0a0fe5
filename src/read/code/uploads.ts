import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { commentsOf } from './provider-names.js'

/** Ways in which pictures of users come in: attachments of the large frameworks, upload middlewares, presigned uploads. */
const STORES: readonly (readonly [way: string, pattern: RegExp])[] = [
  [
    'attachment',
    /^\s*has_(?:one|many)_attached\s+:(?:(?:\w*_)?(?:avatar|image|photo|picture|media|header)s?|files?|attachments?)\b/m,
  ],
  ['mounted uploader', /^\s*mount_uploader\s+:\w*(?:avatar|image|photo|picture|media)/m],
  ['image field', /\bmodels\.ImageField\(/],
  [
    'presigned upload',
    /\b(?:presigned_?post|createPresignedPost|generate_presigned_post|presigned_put|PresignPutObject)\s*\(/i,
  ],
  ['presigned upload', /\bgetSignedUrl\([^;]{0,120}PutObjectCommand/],
]

/** Bytes that somebody sent, as the large frameworks hand them over. */
const SENT =
  /\b(?:req|request|ctx\.request)\.(?:body|files?|FILES|formData)\b|\bmultipart|\bFormFile\(|\bIFormFile\b|\bUploadedFile\b|\bUploadFile\b|\bMultipartFile\b|\bmulter\(|%Plug\.Upload\{|\$request->file\(|params\[:\w{1,30}\]/

/** What is put away as it came: calls of the object stores' SDKs and of the frameworks' disks. */
const PUT =
  /\bnew PutObjectCommand\(|\b(?:put_object|upload_fileobj|upload_from_file|put_blob|upload_blob|upload_stream)\(|\.(?:PutObject|PutObjectAsync|UploadBlobAsync|FPutObject|putObject)\(|->(?:store|storeAs|storePublicly)\(|\bStorage::(?:disk\([^)]{0,40}\)->)?put(?:File|FileAs)?\(|\bbucket\.file\([^)]{0,120}\)\.save\(|ExAws\.S3\.(?:put_object|upload)\(|\.uploadBytes\(|\bnew S3Client\b[^;]{0,200}\bUpload\(|\bnew Upload\(\s*\{/

/** What the bytes are: pictures and films, which carry places and devices. */
const PICTURES =
  /(?:^|[^a-z])(?:avatar|image|photo|picture|media|video|selfie|attachment)s?(?:[^a-z]|$)|[a-z](?:Avatar|Image|Photo|Picture|Media)s?\b/m

/** What takes metadata out: sharp does by default once it makes a new picture, `-strip` of ImageMagick, exif tools. */
const STRIPS =
  /['"\s]-strip\b|\.strip!?\(?\)?\s*(?:#.*)?exif|saver\(strip:|\bstrip:\s*true|stripMetadata|strip_?exif|removeExif|piexif|exiftool|\bsharp\(|stripImage\(|image_without_exif|exif_?transpose|\.stripImage|delete_?exif|strip_?metadata/i

/** Where pictures of users are stored, and where their metadata is taken out. */
export const uploads = defineReader({
  name: 'code/uploads',
  version: 2,
  syntax: 'text',
  selects: {
    extensions: ['.py', '.rb', '.ts', '.tsx', '.js', '.mjs', '.java', '.kt', '.go', '.php', '.cs', '.ex'],
    words: [
      ...['_attached', 'mount_uploader', 'imagefield', 'presign', 'getsignedurl'],
      ...['putobject', 'put_object', 'upload_fileobj', 'upload_from_file', 'put_blob', 'upload_blob', 'upload_stream'],
      ...['uploadblob', '->store', '::put', ')->put', '.save(', '.upload(', 'uploadbytes', 'new upload('],
      ...['exif', 'sharp(', '-strip', '(strip:', 'strip:', 'stripmetadata', 'strip_metadata', 'stripimage'],
    ],
  },
  reads: 'Uploads of users that are stored, and steps that take metadata such as places out of pictures.',
  blind: 'Pictures that a service of the cloud makes anew, and uploads that pass through several files.',
  read({ text, name }, report) {
    for (const [way, pattern] of STORES) {
      const match = pattern.exec(text)
      if (match === null) continue
      const at = match.index + (match[0].length - match[0].trimStart().length)
      if (!isCommented(text, at, commentsOf(name)))
        report.codeFact({ kind: 'strip', subject: 'stored', detail: way, at })
    }
    const put = SENT.test(text) && PICTURES.test(text) ? PUT.exec(text) : null
    if (put !== null && !isCommented(text, put.index, commentsOf(name)))
      report.codeFact({ kind: 'strip', subject: 'stored', detail: 'upload through the server', at: put.index })
    const strip = STRIPS.exec(text)
    if (strip !== null && !isCommented(text, strip.index, commentsOf(name)))
      report.codeFact({ kind: 'strip', subject: 'stripped', detail: 'metadata is taken out', at: strip.index })
  },
})
