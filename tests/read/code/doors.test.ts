import { describe, expect, it } from 'vitest'
import { newcomers } from '../../../src/read/code/newcomers.js'
import { publicBuckets } from '../../../src/read/code/public-buckets.js'
import { readiness } from '../../../src/read/code/readiness.js'
import type { Reader } from '../../../src/read/reader.js'
import { readWith } from '../read-with.js'

const facts = async (reader: Reader<'text'>, path: string, text: string) =>
  (await readWith(reader, path, text)).codeFacts.map((fact) => `${fact.location.line} ${fact.subject} ${fact.detail}`)

describe('code/newcomers', () => {
  it.each([
    [
      'server.js',
      "app.post('/signup', (req, res) => {\n  res.json({ role: 'member' })\n})\n",
      ['2 newcomer role:member'],
    ],
    ['users.py', 'def register_user(form):\n    return User(role="viewer")\n', ['2 newcomer role:viewer']],
    ['u.rb', 'def sign_up\n  user.role = :member\nend\n', ['2 newcomer role:member']],
    ['U.java', 'User registerUser() {\n  return new User(role = Role.USER);\n}\n', ['2 newcomer role:user']],
    ['u.ts', "router.post('/sign-up', rateLimiter, handler)\n", ['1 newcomer limit:rateLimiter']],
    [
      'u.py',
      '@limiter.limit("5/hour")\ndef registration():\n    throttle_requests()\n',
      ['3 newcomer limit:throttle_requests'],
    ],
    ['u.js', "signup('a', { role: 'user' })\nsignup('b', { role: 'user' })\n", ['1 newcomer role:user']],
    ['seeds/u.ts', "createUser({ role: 'owner' })\n", []],
    ['form.tsx', "signUp({ role: 'member' })\n", []],
    ['u.ts', "// signUp({ role: 'member' })\n", []],
    ['u.ts', "login({ role: 'member' })\n", []],
    ['u.ts', "createUser({ role: 'admin' })\n", []],
    ['u.ts', "signUp({ role: 'pilot' })\n", []],
    ['u.ts', "signUp(form)\nimport { rateLimiter } from './limits'\n", []],
    ['u.ts', `signUp(form)\n${' \n'.repeat(1000)}login({ role: 'member' })\n`, []],
  ])('%s %j', async (path, text, expected) => {
    expect(await facts(newcomers, path, text)).toEqual(expected)
  })
})

describe('code/readiness', () => {
  it.each([
    ['src/health.ts', "export const ready = () => fetch('https://api.acme.example')\n", 1],
    ['health/route.ts', 'export const GET = () => client.retrieve()\n', 1],
    ['app/healthcheck.py', 'requests.get(URL)\n', 1],
    ['PayHealthIndicator.java', 'rest.getForEntity(url, String.class);\n', 1],
    ['src/readiness_controller.rb', "Net::HTTP.get('a')\n", 1],
    ['src/health.ts', 'export const ready = () => true\n', 0],
    ['src/wealth.ts', "fetch('https://api.acme.example')\n", 0],
    ['src/health.ts', "// fetch('https://api.acme.example')\n", 0],
    ['src/pay.ts', "fetch('https://api.acme.example')\n", 0],
  ])('%s %j', async (path, text, count) => {
    expect(await facts(readiness, path, text)).toHaveLength(count)
  })
})

describe('code/public-buckets', () => {
  it.each([
    ['a.tf', 'resource "aws_s3_bucket_acl" "a" {\n  acl = "public-read"\n}\n', [2]],
    ['a.tf', 'block_public_acls = false\n', [1]],
    ['a.tf', 'container_access_type = "blob"\n', [1]],
    ['a.tf', 'resource "google_storage_bucket_iam_member" "a" {\n  member = "allUsers"\n}\n', [1]],
    ['settings.py', "AWS_DEFAULT_ACL = 'public-read'\n", [1]],
    ['stack.ts', 'new Bucket(this, "a", { publicReadAccess: true })\n', [1]],
    ['A.java', 'put(CannedAccessControlList.PublicRead);\n', [1]],
    ['a.py', 'blob.make_public()\n', [1]],
    ['A.cs', 'CreateIfNotExistsAsync(PublicAccessType.Blob);\n', [1]],
    ['a.rb', 'upload_file(path, acl: :public_read)\n', [1]],
    ['a.tf', 'acl = "private"\n', []],
    ['a.tf', '# acl = "public-read"\n', []],
    ['a.ts', "// put({ acl: 'public-read' })\n", []],
    ['a.tf', 'block_public_acls = true\n', []],
    ['a.ts', 'const isPublic = true\n', []],
    ['a.tf', 'container_access_type = "private"\n', []],
  ])('%s %j', async (path, text, lines) => {
    expect((await facts(publicBuckets, path, text)).map((one) => Number(one.split(' ')[0]))).toEqual(lines)
  })
})
