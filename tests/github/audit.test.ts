import { afterEach, describe, expect, it } from 'vitest'
import { type Answer, type GithubApi, githubApi } from '../support/github-api.js'
import { type History, history } from '../support/history.js'
import { AS_OF, holdfast } from '../support/holdfast.js'

const TOKEN = 'ghp_0123456789abcdefTOKEN'
const FILES = {
  'package.json': '{"name":"shop","dependencies":{"stripe":"17.0.0","twilio":"5.0.0"}}',
  'src/pay.ts': "import Stripe from 'stripe'\nexport const stripe = new Stripe(process.env.STRIPE_KEY)\n",
  'src/sms.ts': "import twilio from 'twilio'\nexport const sms = twilio()\n",
  'infra/main.tf': 'resource "aws_s3_bucket" "files" { bucket = "files" }\n',
  'infra/version.txt': '$Format:%H$ https://api.sendgrid.com/v3/mail/send\n',
  'deploy/hidden.tf': 'resource "cloudflare_record" "www" { name = "www" }\n',
  'node_modules/left/index.js': "require('openai')\n",
  'docs/logo.png': 'PNG',
  'holdfast.yaml': 'essential: [payments]\n',
  '.holdfastignore': 'generated/\n',
  'generated/api.ts': "import x from '@sendgrid/mail'\n",
  '.gitattributes': 'deploy/ export-ignore\ninfra/version.txt export-subst\n',
}

let server: GithubApi | undefined
afterEach(() => {
  server?.close()
  server = undefined
})

async function remote(from: History, args: readonly string[] = [], answer?: Answer, target = 'github:acme/shop@main') {
  server = await githubApi(from, answer)
  const env = { GITHUB_API_URL: server.api, GITHUB_TOKEN: TOKEN, CI: '1' }
  const run = await holdfast(['audit', ...AS_OF, target, '--fail-on', 'none', ...args], { env, cwd: '/' })
  expect(run.stdout + run.stderr).not.toContain(TOKEN)
  return run
}

/** What differs by how the target was named. */
function withoutNames(json: string) {
  const assessment = JSON.parse(json)
  return { ...assessment, subject: { ...assessment.subject, source: '', name: '' }, components: [] }
}

describe('an audit of github:owner/repo', () => {
  it('equals that of the same commit in a folder, also where the archive leaves files out or changes them', async () => {
    const shop = history({ ...FILES, 'holdfast.yaml': `product: shop\n${FILES['holdfast.yaml']}` })
    shop.git('remote', 'add', 'origin', 'https://github.com/acme/shop.git')
    const there = await remote(shop, ['--format', 'json'])
    const here = await holdfast(['audit', ...AS_OF, shop.root, '--fail-on', 'none', '--format', 'json'], {
      env: { CI: '1' },
    })
    expect(there.stderr).toContain('holdfast: 2 files were not in the archive; all were fetched by themselves\n')
    expect(there.code).toBe(here.code)
    const { subject, ...assessment } = JSON.parse(there.stdout)
    const { subject: local, ...localAssessment } = JSON.parse(here.stdout)
    expect(assessment).toEqual(localAssessment)
    expect({ ...subject, source: local.source }).toEqual(local)
    expect(assessment.dependencies.map((one: { vendor: string }) => one.vendor)).toContain('cloudflare')
  })

  it('reads a tree of which the listing is cut short folder by folder', async () => {
    const shop = history(FILES)
    const whole = await remote(shop, ['--format', 'json'])
    server?.close()
    const cut = await remote(shop, ['--format', 'json'], (request, response) => {
      // The root alone is too large; its folders are not.
      const isRoot = /trees\/[0-9a-f]+\?recursive=1$/.test(request.url ?? '') && server!.seen.length <= 2
      if (isRoot) response.end(JSON.stringify({ tree: [], truncated: true }))
      return isRoot
    })
    expect(withoutNames(cut.stdout)).toEqual(withoutNames(whole.stdout))
    expect(server!.seen.filter(({ path }) => path.includes('/trees/')).length).toBeGreaterThan(4)
  })

  it('S02 S03: sends the token to the API only, not where archives are', async () => {
    await remote(history(FILES))
    const { seen } = server!
    const [api, archives] = [
      seen.filter(({ path }) => path.startsWith('/api/v3/')),
      seen.filter(({ path }) => path.startsWith('/archives/')),
    ]
    expect(new Set(api.map(({ authorization }) => authorization))).toEqual(new Set([`Bearer ${TOKEN}`]))
    expect(archives.map(({ authorization }) => authorization)).toEqual([undefined])
  })

  it.each([
    [401, {}, /does not accept the token \(401\)/],
    [403, {}, /does not allow reading .*acme\/shop \(403\)/],
    [404, {}, /has no .*acme\/shop \(404\)/],
    [409, {}, /nothing in .*acme\/shop \(409\)/],
    [451, {}, /withholds .*acme\/shop for legal reasons \(451\)/],
    [304, {}, /an answer that nobody asked for \(304\)/],
    [403, { 'retry-after': '3600' }, /takes no more requests for now \(403\); it names a pause of 3600 s/],
    [429, { 'retry-after': '600' }, /takes no more requests for now \(429\)/],
  ])('tells %i %o and ends with 2', async (status, headers, message) => {
    const run = await remote(history(FILES), [], (request, response) => {
      response.writeHead(status, headers).end(status === 304 ? undefined : JSON.stringify(request.headers))
      return true
    })
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toMatch(message)
    expect(server!.seen).toHaveLength(1)
  })

  it('ends with 3 and names the files where neither the archive nor the service hands them out', async () => {
    const run = await remote(history(FILES), ['--format', 'json'], (request, response) => {
      const isBlob = request.url!.includes('/blobs/')
      if (isBlob) response.writeHead(404).end()
      return isBlob
    })
    expect(run.code).toBe(3)
    expect(run.stderr).toContain('2 could not be had')
    const { failed } = JSON.parse(run.stdout).coverage
    expect(failed.map(({ path }: { path: string }) => path)).toEqual(['deploy/hidden.tf', 'infra/version.txt'])
  })

  it.each([
    ['no such revision', 'github:acme/shop@nowhere', /has no revision nowhere of acme\/shop \(422\)/],
    ['no address', 'github:acme', /github:acme is no repository/],
    ['a way up', 'github:../..@main', /is no repository/],
  ])('ends with 2 for %s', async (_, target, message) => {
    const run = await remote(history(FILES), [], undefined, target)
    expect(run).toMatchObject({ code: 2, stdout: '' })
    expect(run.stderr).toMatch(message)
  })

  it('ends with 2 where settings of the revision cannot be read, and not without them', async () => {
    const hidden = history({ ...FILES, '.gitattributes': 'holdfast.yaml export-ignore\n' })
    const run = await remote(hidden, [], (request, response) => {
      const isBlob = request.url!.includes('/blobs/')
      if (isBlob) response.writeHead(404).end()
      return isBlob
    })
    expect(run.code).toBe(2)
    expect(run.stderr).toContain('holdfast.yaml of the revision cannot be read')
  })

  it('is alone, and writes no baseline to nowhere', async () => {
    const two = await holdfast(['audit', 'github:acme/shop', '.'])
    expect(two).toMatchObject({ code: 2, stderr: expect.stringContaining('is one product') })
    const base = await holdfast(['audit', 'github:acme/shop', '--write-baseline'])
    expect(base).toMatchObject({ code: 2, stderr: expect.stringContaining('--baseline') })
  })
})
