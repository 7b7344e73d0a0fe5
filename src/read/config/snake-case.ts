/** `awsS3Bucket`, `aws-s3-bucket` and `AWS_S3_BUCKET` are one setting: `aws_s3_bucket`. */
export function snakeCase(key: string): string {
  return key
    .replace(HUMP, '$1_$2')
    .replace(ACRONYM_END, '$1_$2')
    .replace(SEPARATORS, '_')
    .toLowerCase()
    .replace(EDGES, '')
}

const HUMP = /([a-z\d])([A-Z])/g
const ACRONYM_END = /([A-Z])([A-Z][a-z])/g
const SEPARATORS = /[^A-Za-z0-9]+/g
const EDGES = /^_|_$/g
