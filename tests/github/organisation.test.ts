import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openClient } from '../../src/github/client.js'
import { parseOrganisation, repositoriesOf } from '../../src/github/organisation.js'
import { PortfolioSchema } from '../../src/model/portfolio.js'
import { tree } from '../collect/tree.js'
import { type Answer, type GithubApi, githubApi } from '../support/github-api.js'
import { type History, history } from '../support/history.js'
import { AS_OF, holdfast } from '../support/holdfast.js'

const TOKEN = 'ghp_0123456789abcdefTOKEN'
const sms = (name: string) => ({
  'package.json': `{"name":"${name}","dependencies":{"twilio":"5.0.0"}}`,
  'src/sms.ts': "import twilio from 'twilio'\nexport const sms = twilio()\n",
  'holdfast.yaml': 'essential: [sms]\n',
})

let server: GithubApi | undefined
afterEach(() => {
  server?.close()
  server = undefined
})

interface Row {
  readonly name: string
  readonly archived?: boolean
  readonly fork?: boolean
}

/** Answers the list in pages of two, whatever was asked for, as a service may. */
const listing =
  (rows: readonly Row[], more: Answer = () => false): Answer =>
  (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    if (pathname !== '/api/v3/orgs/acme/repos') return more(request, response)
    const from = (Number(searchParams.get('page')) - 1) * 2
    response.end(JSON.stringify(rows.slice(from, from + 2)))
    return true
  }

async function portfolio(
  repositories: Record<string, History>,
  rows: readonly Row[],
  flags: readonly string[] = [],
  more?: Answer,
) {
  server = await githubApi(repositories, listing(rows, more))
  const folder = tree()
  const args = ['audit', '--org', 'github:acme', ...AS_OF, '-o', 'p.json', '-o', 'p.md', ...flags]
  const env = { GITHUB_API_URL: server.api, GITHUB_TOKEN: TOKEN, CI: '1' }
  const { code, stdout, stderr } = await holdfast(args, { cwd: folder, env })
  const [json, markdown] = ['p.json', 'p.md'].map((name) => readFileSync(join(folder, name), 'utf8'))
  expect(`${json}${markdown}${stderr}${stdout}`).not.toContain(TOKEN)
  return { code, stderr, markdown: markdown!, portfolio: PortfolioSchema.parse(JSON.parse(json!)) }
}

describe('an organisation', () => {
  it('is laid side by side: who stops several products, who is used where, what was left out', async () => {
    const rows = [
      { name: 'web' },
      { name: 'old', archived: true },
      { name: 'shop' },
      { name: 'left', fork: true },
      { name: 'docs' },
    ]
    const docs = history({ 'readme.md': 'Hello.\n' })
    const {
      code,
      portfolio: found,
      markdown,
    } = await portfolio({ shop: history(sms('shop')), web: history(sms('web')), docs }, rows)
    expect(code).toBe(1)
    const twilio = found.companies.find(({ vendors }) => vendors.includes('twilio'))!
    expect(twilio).toMatchObject({ stops: 2, sharePercent: 100 })
    expect(twilio.uses).toEqual([
      { repository: 'acme/shop', hold: 'stops', capabilities: ['sms'] },
      { repository: 'acme/web', hold: 'stops', capabilities: ['sms'] },
    ])
    expect(found.repositories.map(({ name, state, reason, isEmpty }) => [name, state, reason ?? isEmpty])).toEqual([
      ['acme/docs', 'audited', true],
      ['acme/left', 'left out', 'a fork'],
      ['acme/old', 'left out', 'archived'],
      ['acme/shop', 'audited', false],
      ['acme/web', 'audited', false],
    ])
    expect(markdown).toMatch(/^\| company \| shop \| web \|$/m)
    expect(markdown).toMatch(/^\| Twilio.* \| STOPS \| STOPS \|$/m)
  })

  it('takes archived repositories and forks in where they are asked for', async () => {
    const { portfolio: found } = await portfolio(
      { old: history(sms('old')) },
      [{ name: 'old', archived: true }],
      ['--include-archived'],
    )
    expect(found.repositories).toMatchObject([{ name: 'acme/old', state: 'audited' }])
  })

  it('goes on where one repository cannot be had, tells it, and ends with 2', async () => {
    const broken = history({ ...sms('b'), 'holdfast.yaml': 'gate: {failon: low}\n' })
    const {
      code,
      portfolio: found,
      stderr,
    } = await portfolio(
      { shop: history(sms('shop')), broken },
      [{ name: 'broken' }, { name: 'gone' }, { name: 'shop' }],
      ['--fail-on', 'none'],
    )
    expect(code).toBe(2)
    expect(found.repositories.map(({ state }) => state)).toEqual(['failed', 'failed', 'audited'])
    expect(stderr).toMatch(/^holdfast: acme\/broken: .*\nholdfast: acme\/gone: .*\(404\)\.\n$/s)
  })

  it('passes over a repository without a commit', async () => {
    const empty: Answer = (request, response) => {
      const isEmpty = request.url!.includes('/repos/acme/empty/')
      if (isEmpty) response.writeHead(409).end('{}')
      return isEmpty
    }
    const { code, portfolio: found } = await portfolio(
      { shop: history(sms('shop')) },
      [{ name: 'empty' }, { name: 'shop' }],
      ['--fail-on', 'none'],
      empty,
    )
    expect([code, found.repositories[0]]).toEqual([
      0,
      { name: 'acme/empty', state: 'left out', reason: 'nothing was pushed to it' },
    ])
  })

  it('asks no further where the service refuses one after the other', async () => {
    const rows = Array.from({ length: 6 }, (_, i) => ({ name: `r${i}` }))
    const { code, portfolio: found } = await portfolio({}, rows)
    expect(code).toBe(2)
    expect(found.repositories.filter(({ reason }) => reason!.startsWith('not asked for'))).toHaveLength(3)
    expect(server!.seen.filter(({ path }) => path.includes('/commits/'))).toHaveLength(3)
  })

  it('ends with 3 where no repository holds a vendor', async () => {
    const { code, portfolio: found } = await portfolio({ docs: history({ 'a.md': 'x' }) }, [{ name: 'docs' }])
    expect([code, found.companies]).toEqual([3, []])
    server?.close()
    expect((await portfolio({}, [], ['--allow-empty'])).code).toBe(0)
  })

  it('is judged by a policy from outside, whatever its repositories say', async () => {
    const lax = history({ ...sms('shop'), 'holdfast.yaml': 'essential: [sms]\ngate: {failOn: none}\n' })
    const policy = join(tree({ 'p.yaml': 'gate: {failOn: critical}\n' }), 'p.yaml')
    expect((await portfolio({ shop: lax }, [{ name: 'shop' }])).code).toBe(0)
    server?.close()
    expect((await portfolio({ shop: lax }, [{ name: 'shop' }], ['--policy', policy])).code).toBe(1)
  })
})

it.each([
  ['beside a folder', ['.'], /Both a PATH and --org/],
  ['in a format that knows one product', ['--format', 'sarif'], /not for a portfolio/],
  ['with a revision', ['--ref', 'main'], /--ref/],
])('an organisation is not audited %s', async (_, flags, message) => {
  const run = await holdfast(['audit', '--org', 'github:acme', ...flags])
  expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) })
})

describe('the list of repositories', () => {
  async function listedBy(answer: Answer) {
    server = await githubApi({}, answer)
    return repositoriesOf(openClient({ api: new URL(server.api) }, '0', { backoffMs: 1 }), 'acme')
  }

  it('is that of a person where there is no organisation of the name', async () => {
    const rows = await listedBy((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
      if (pathname !== '/api/v3/users/acme/repos') return false
      response.end(searchParams.get('page') === '1' ? '[{"name":"b"},{"name":"a"},{"name":"b"}]' : '[]')
      return true
    })
    expect(rows.map(({ repo }) => repo)).toEqual(['a', 'b'])
  })

  it.each([
    ['never ends', '[{"name":"a"}]', /more than 5000/],
    ['is none', '{"message":"x"}', /not as the API says/],
    ['names a way up', '[{"name":".."}]', /not as the API says/],
    ['names an address', '[{"name":"a/../../b"}]', /not as the API says/],
  ])('that %s ends it', async (_, page, message) => {
    await expect(
      listedBy((_request, response) => {
        response.end(page)
        return true
      }),
    ).rejects.toThrow(message)
  })

  it.each(['', 'acme/shop', '..', 'github:', 'a b', 'acme\n'])('is not of %j', (text) => {
    expect(() => parseOrganisation(text)).toThrow('no organisation')
  })
})
