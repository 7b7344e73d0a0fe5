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

/** What takes metadata out: sharp does by default once it makes a new picture, `-strip` of ImageMagick, exif tools. */
const STRIPS =
  /['"\s]-strip\b|\.strip!?\(?\)?\s*(?:#.*)?exif|saver\(strip:|\bstrip:\s*true|stripMetadata|strip_?exif|removeExif|piexif|exiftool|\bsharp\(|stripImage\(|image_without_exif|exif_?transpose|\.stripImage|delete_?exif|strip_?metadata/i

/** Where pictures of users are stored, and where their metadata is taken out. */
export const uploads = defineReader({
  name: 'code/uploads',
  version: 1,
  syntax: 'text',
  selects: { extensions: ['.py', '.rb', '.ts', '.js', '.java', '.kt', '.go', '.php'] },
  reads: 'Uploads of users that are stored, and steps that take metadata such as places out of pictures.',
  blind: 'Uploads by hand-written handlers, and pictures that a service of the cloud makes anew.',
  read({ text, name }, report) {
    if (!/attached|mount_uploader|ImageField|presign|getSignedUrl|strip|exif|sharp/i.test(text)) return
    for (const [way, pattern] of STORES) {
      const match = pattern.exec(text)
      if (match === null) continue
      const at = match.index + (match[0].length - match[0].trimStart().length)
      if (!isCommented(text, at, commentsOf(name)))
        report.codeFact({ kind: 'strip', subject: 'stored', detail: way, at })
    }
    const strip = STRIPS.exec(text)
    if (strip !== null && !isCommented(text, strip.index, commentsOf(name)))
      report.codeFact({ kind: 'strip', subject: 'stripped', detail: 'metadata is taken out', at: strip.index })
  },
})
