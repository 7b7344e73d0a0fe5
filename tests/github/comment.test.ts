import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { commentFor } from '../../src/cli/comment.js'
import { openClient } from '../../src/github/client.js'
import { putComment } from '../../src/github/comments.js'
import { parsePullRequest, pullRequestOfRun } from '../../src/github/pull-request.js'
import { COMMENT_MARKER } from '../../src/report/comment.js'
import { tree } from '../collect/tree.js'
import { type GithubApi, githubApi } from '../support/github-api.js'
import { history } from '../support/history.js'
import { BOT, type KeptComment, type PullRequestState, pullRequestApi } from '../support/pull-request-api.js'

const AT = { owner: 'acme', repo: 'shop', number: 7 }
const TOKEN = 'ghp_0123456789abcdefTOKEN'
const BODY = `${COMMENT_MARKER}\nnew`

let server: GithubApi | undefined
afterEach(() => {
  server?.close()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

async function served(state: PullRequestState, stepIn = pullRequestApi(state).answer) {
  server = await githubApi(history({ a: 'a' }), stepIn)
  return openClient({ api: new URL(server.api), token: TOKEN }, '0', { backoffMs: 1, idleMs: 2000 })
}

async function put(state: PullRequestState) {
  const { answer, writes } = pullRequestApi(state)
  const result = await putComment(await served(state, answer), AT, COMMENT_MARKER, BODY)
  return { result, writes }
}

const said = (id: number, body: string, user: KeptComment['user'] = BOT): KeptComment => ({ id, body, user })

describe('the comment on a pull request', () => {
  it('is written once and then written over', async () => {
    const comments: KeptComment[] = [said(1, 'Nice!', { login: 'ada', type: 'User' })]
    expect((await put({ comments })).result).toEqual({ how: 'written' })
    server?.close()
    const again = await put({ comments })
    expect(again).toEqual({
      result: { how: 'updated' },
      writes: ['PATCH /api/v3/repos/acme/shop/issues/comments/1001'],
    })
    expect(comments.map(({ body }) => body)).toEqual(['Nice!', BODY])
  })

  it('is found on a later page', async () => {
    const others = Array.from({ length: 230 }, (_, i) => said(i + 1, 'word', { login: 'ada', type: 'User' }))
    const comments = [...others, said(900, `${COMMENT_MARKER}\nold`)]
    expect((await put({ comments })).writes).toEqual(['PATCH /api/v3/repos/acme/shop/issues/comments/900'])
  })

  it.each([
    ['of somebody else who wrote the marker', said(1, `${COMMENT_MARKER}\nmine`, { login: 'eve', type: 'User' })],
    ['of a bot that quotes it', said(1, `> ${COMMENT_MARKER}`)],
    ['with a number that is none', { ...said(1, `${COMMENT_MARKER}\n`), id: '1/../../2' as unknown as number }],
  ])('is not one %s', async (_, other) => {
    const comments = [other]
    expect((await put({ comments })).result).toEqual({ how: 'written' })
    expect(comments).toHaveLength(2)
  })

  it('is that of the user of the token, not of a namesake’s bot', async () => {
    const comments = [
      said(1, `${COMMENT_MARKER}\nbot`),
      said(2, `${COMMENT_MARKER}\nown`, { login: 'ada', type: 'User' }),
    ]
    expect((await put({ comments, user: 'ada' })).writes).toEqual(['PATCH /api/v3/repos/acme/shop/issues/comments/2'])
  })

  it('is told where the token may not write', async () => {
    const { result } = await put({ comments: [], isReadOnly: true })
    expect(result).toEqual({
      how: 'refused',
      why: expect.stringMatching(/token write comments of acme\/shop#7 \(403\)/),
    })
  })

  it('is not written twice where the answer was lost', async () => {
    let posts = 0
    const { answer } = pullRequestApi({ comments: [] })
    const client = await served({ comments: [] }, (request, response) => {
      if (request.method !== 'POST') return answer(request, response)
      posts += 1
      response.writeHead(502).end()
      return true
    })
    await expect(putComment(client, AT, COMMENT_MARKER, BODY)).rejects.toThrow('out of order (502)')
    expect(posts).toBe(1)
  })

  it('S03: is not sent elsewhere', async () => {
    const { answer } = pullRequestApi({ comments: [] })
    const client = await served({ comments: [] }, (request, response) => {
      if (request.method !== 'POST') return answer(request, response)
      response.writeHead(307, { location: `${server!.api}/elsewhere` }).end()
      return true
    })
    await expect(putComment(client, AT, COMMENT_MARKER, BODY)).rejects.toThrow('(307)')
    expect(server!.seen.some(({ path }) => path.includes('elsewhere'))).toBe(false)
  })
})

describe('what is said of a private and of a public repository', () => {
  async function written(state: PullRequestState) {
    server = await githubApi(history({ a: 'a' }), pullRequestApi(state).answer)
    vi.stubEnv('GITHUB_API_URL', server.api)
    vi.stubEnv('GITHUB_TOKEN', TOKEN)
    const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    const comment = await commentFor({ 'comment-on': 'acme/shop#7' }, '0')
    await comment!.write((isPrivate) => `${COMMENT_MARKER}\n${isPrivate ? 'all' : 'counts'}`)
    return stderr.mock.calls.map(([text]) => String(text)).join('')
  }

  it.each([
    [true, 'all'],
    [false, 'counts'],
  ])('private %s: %s', async (isPrivate, kind) => {
    const comments: KeptComment[] = []
    expect(await written({ comments, isPrivate })).toBe('holdfast: wrote the comment on acme/shop#7\n')
    expect(comments[0]!.body).toBe(`${COMMENT_MARKER}\n${kind}`)
  })

  it('a refusal is told without the token, and nothing is thrown', async () => {
    const told = await written({ comments: [], isReadOnly: true })
    expect(told).toMatch(/^holdfast: no comment is written on acme\/shop#7: .*pull-requests: write.*fork/)
    expect(told).not.toContain(TOKEN)
  })

  it('without a token it is wrong use', async () => {
    for (const name of ['GITHUB_TOKEN', 'GH_TOKEN']) vi.stubEnv(name, '')
    await expect(commentFor({ 'comment-on': 'acme/shop#7' }, '0')).rejects.toThrow('A comment needs a token.')
  })
})

describe('which pull request', () => {
  const run = (event: string) => ({
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_EVENT_PATH: join(tree({ 'event.json': event }), 'event.json'),
  })

  it('is that of the event', () => {
    expect(pullRequestOfRun(run('{"pull_request":{"number":7}}'))).toEqual(AT)
  })

  it('is none for a push', () => {
    expect(pullRequestOfRun(run('{"ref":"refs/heads/main"}'))).toBeUndefined()
  })

  it.each([
    ['outside of a run', {}],
    ['with an event that is no JSON', run('x')],
    ['with a number that is a path', run('{"pull_request":{"number":"7/../8"}}')],
    ['with an event that is not there', { GITHUB_REPOSITORY: 'acme/shop', GITHUB_EVENT_PATH: '/nonexistent' }],
  ])('cannot be told %s', (_, env) => {
    expect(() => pullRequestOfRun(env)).toThrow(/no pull request|holds no event|not known which/)
  })

  it.each(['acme/shop', 'acme/shop#0', 'acme/shop#7/x', '../x#7', 'acme/..#7', 'acme/shop#7\n'])(
    'is not %j',
    (text) => {
      expect(() => parsePullRequest(text)).toThrow(/no pull request|no repository/)
    },
  )
})
