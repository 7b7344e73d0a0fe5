import type { IncomingMessage } from 'node:http'
import type { Answer } from './github-api.js'

/** A comment as the service keeps it. */
export interface KeptComment {
  readonly id: number
  body: string
  readonly user: { readonly login: string; readonly type: string }
}

/** Circumstances of a pull request. */
export interface PullRequestState {
  readonly comments: KeptComment[]
  readonly isPrivate?: boolean
  /** Who the token belongs to; absent: a workflow, which may not ask. */
  readonly user?: string
  /** The token may not write. */
  readonly isReadOnly?: boolean
}

const REPO = '/api/v3/repos/acme/shop'
const LIST = `${REPO}/issues/7/comments`

/** Answers what is asked about pull request 7 of `acme/shop`, in pages as the service does, and tells which methods were used. */
export function pullRequestApi(state: PullRequestState): { readonly answer: Answer; readonly writes: string[] } {
  const writes: string[] = []
  const self = state.user === undefined ? BOT : { login: state.user, type: 'User' }
  const answer: Answer = (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
    const send = (status: number, content: unknown) => response.writeHead(status).end(JSON.stringify(content))
    if (pathname === '/api/v3/user') send(state.user === undefined ? 403 : 200, { login: state.user })
    else if (pathname === REPO) send(200, { private: state.isPrivate === true })
    else if (pathname === LIST && request.method === 'GET') {
      const from = (Number(searchParams.get('page')) - 1) * 100
      send(200, state.comments.slice(from, from + 100))
    } else if (request.method === 'POST' || request.method === 'PATCH') {
      writes.push(`${request.method} ${pathname}`)
      void contentOf(request).then((body) => {
        if (state.isReadOnly) return send(403, { message: 'Resource not accessible by integration' })
        const id = Number(pathname.split('/').at(-1))
        const known = state.comments.find((one) => one.id === id)
        if (known === undefined) state.comments.push({ id: 1000 + state.comments.length, body, user: self })
        else known.body = body
        return send(known === undefined ? 201 : 200, {})
      })
    } else return false
    return true
  }
  return { answer, writes }
}

/** Who a workflow's token writes as. */
export const BOT = { login: 'github-actions[bot]', type: 'Bot' }

async function contentOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return (JSON.parse(Buffer.concat(chunks).toString('utf8')) as { body: string }).body
}
