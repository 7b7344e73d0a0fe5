import { execFileSync } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { History } from './history.js'

/** One request that the server saw. */
export interface Seen {
  readonly path: string
  readonly authorization: string | undefined
}

/** Answers a request in place of the usual answer; false leaves it to that. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => boolean | undefined

/** A server that speaks the part of the REST API that is used, for repositories of `acme`. */
export interface GithubApi {
  readonly api: string
  readonly seen: Seen[]
  close(): void
}

/** Where the API lies on an Enterprise server; archives lie beside it. */
const BASE = '/api/v3'
const REPOS = `${BASE}/repos/acme/`

/** Serves histories by name as the service would, archives made by git itself; `answer` may step in. One alone is `shop`. */
export async function githubApi(
  served: History | Readonly<Record<string, History>>,
  answer: Answer = () => false,
): Promise<GithubApi> {
  const histories = (isHistory(served) ? { shop: served } : served) as Readonly<Record<string, History>>
  const seen: Seen[] = []
  const usual = (path: string, search: string): readonly [status: number, body: string | Buffer, location?: string] => {
    const parts = path.startsWith(REPOS) ? path.slice(REPOS.length).split('/') : path.split('/').slice(2)
    const [repo = '', kind, ...rest] = parts
    const name = decodeURIComponent(path.split('/').at(-1) ?? '')
    const history = histories[repo]
    if (history === undefined) return [404, '{}']
    const git = gitOf(history)
    try {
      if (path.startsWith('/archives/')) return [200, archive(history, name)]
      if (!path.startsWith(REPOS)) return [404, '{}']
      if (kind === 'commits') return [200, git('rev-parse', '--verify', '--quiet', `${rest.join('/')}^{commit}`)]
      if (kind === 'tarball') return [302, '', `/archives/${repo}/${name}`]
      if (rest[0] === 'trees') return [200, JSON.stringify({ tree: rows(git, name, search !== ''), truncated: false })]
      if (rest[0] === 'blobs') return [200, git('cat-file', 'blob', name)]
    } catch {
      return [kind === 'commits' ? 422 : 404, '{"message":"No commit found"}']
    }
    return [404, '{}']
  }
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '', 'http://localhost')
    seen.push({ path: pathname + search, authorization: request.headers.authorization })
    if (answer(request, response)) return
    const [status, body, location] = usual(pathname, search)
    response.writeHead(status, location === undefined ? {} : { location }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    api: `http://127.0.0.1:${port}${BASE}`,
    seen,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

function isHistory(served: History | Readonly<Record<string, History>>): served is History {
  return typeof served['root'] === 'string'
}

type Run = (...args: string[]) => Buffer

function gitOf({ root }: History): Run {
  return (...args) => execFileSync('git', args, { cwd: root, maxBuffer: 1 << 28, stdio: 'pipe' })
}

/** The archive of a commit; what `.gitattributes` leaves out is left out. */
export function archive(history: History, commit: string): Buffer {
  return gitOf(history)('archive', '--format=tar.gz', '--prefix=acme-shop/', commit)
}

/** Rows of a listing, the whole tree or one folder of it. */
function rows(git: Run, tree: string, isWhole: boolean) {
  const listing = git('ls-tree', '-z', '-l', ...(isWhole ? ['-r', '-t'] : []), tree).toString('utf8')
  return listing
    .split('\0')
    .filter(Boolean)
    .map((line) => {
      const [about = '', path] = line.split('\t')
      const [mode, type, sha, size] = about.split(/ +/)
      return { path, mode, type, sha, ...(type === 'blob' ? { size: Number(size) } : {}) }
    })
}
