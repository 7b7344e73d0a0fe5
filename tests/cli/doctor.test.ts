import { afterEach, describe, expect, it } from 'vitest'
import { tree } from '../collect/tree.js'
import { type GithubApi, githubApi } from '../support/github-api.js'
import { AS_OF, holdfast } from '../support/holdfast.js'

let server: GithubApi | undefined
afterEach(() => server?.close())

const TOKEN = 'ghp_0123456789abcdefTOKEN'

async function online(status: number) {
  server = await githubApi({}, (_, response) => {
    response.writeHead(status).end('{}')
    return true
  })
  const run = await holdfast(['doctor', tree(), ...AS_OF, '--online'], {
    env: { GITHUB_API_URL: server.api, GITHUB_TOKEN: TOKEN },
  })
  expect(run.stdout + run.stderr).not.toContain(TOKEN)
  return run
}

describe('holdfast doctor', () => {
  it('says with what an audit of the folder would run, and what is old', async () => {
    const root = tree({ 'holdfast.yaml': 'sector: journalism\nessential: [sms]\n' })
    const now = await holdfast(['doctor', root, ...AS_OF])
    expect(now).toMatchObject({ code: 0, stderr: '' })
    expect(now.stdout).toMatch(/^vendor database +\d{4}-\d\d-\d\d, \d+ days old, \d+ vendors$/m)
    expect(now.stdout).toMatch(/^holdfast\.yaml +essential, sector$/m)
    expect(now.stdout).not.toContain('Warning')
    const later = await holdfast(['doctor', root, '--as-of', '2029-01-01'])
    expect(later.stdout).toMatch(/^Warning: .*days/m)
  })

  it('throws the faults that an audit would throw', async () => {
    const run = await holdfast(['doctor', tree({ 'holdfast.yaml': 'gate: {failon: low}\n' })])
    expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('failon: unknown key') })
  })

  it('asks nobody unless it is asked to', async () => {
    server = await githubApi({})
    const run = await holdfast(['doctor', tree(), ...AS_OF], { env: { GITHUB_API_URL: server.api } })
    expect(run.stdout).toMatch(/^network +not tried/m)
    expect(server.seen).toEqual([])
  })

  it.each([
    [200, /^network +127\.0\.0\.1:\d+ answers, with the token of the environment$/m],
    [401, /^network +127\.0\.0\.1:\d+ does not accept the token \(401\)\.$/m],
  ])('says what is reachable where it is: %i', async (status, line) => {
    const run = await online(status)
    expect([run.code, run.stdout]).toEqual([0, expect.stringMatching(line)])
    expect(server!.seen.map(({ path }) => path)).toEqual(['/api/v3/rate_limit'])
  })

  it('says that nothing is reachable', async () => {
    const run = await holdfast(['doctor', tree(), ...AS_OF, '--online'], {
      env: { GITHUB_API_URL: 'http://127.0.0.1:9/api/v3' },
    })
    expect([run.code, run.stdout]).toEqual([0, expect.stringMatching(/^network +127\.0\.0\.1:9 cannot be reached\.$/m)])
  })
})

it('an audit says that its vendor database is old, and by how much', async () => {
  const root = tree({ 'package.json': '{"dependencies":{"twilio":"5"}}' })
  const old = await holdfast(['audit', root, '--as-of', '2029-01-01', '--fail-on', 'none'])
  expect(old.stderr).toMatch(/^holdfast: .*vendor database.*\d+ days/m)
  expect((await holdfast(['audit', root, ...AS_OF, '--fail-on', 'none'])).stderr).toBe('')
})
