import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach } from 'vitest'
import type { PolicyState } from '../../src/policy-watch/state.js'
import { type PageReport, type WatchOptions, watchPages } from '../../src/policy-watch/watch.js'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const closers: (() => void)[] = []

afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** A site on this machine: what to answer per path, and the requests that came. */
export async function site(paths: Record<string, Handler>) {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    const handler = paths[request.url!]
    if (handler) handler(request, response)
    else response.writeHead(404).end('not here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { port, requests, url: (path: string) => `http://127.0.0.1:${port}${path}` }
}

/** Answers with a page. */
export function page(html: string, type = 'text/html; charset=utf-8'): Handler {
  return (_, response) => response.writeHead(200, { 'content-type': type }).end(html)
}

/** Answers with a status and headers. */
export function status(code: number, headers: Record<string, string> = {}): Handler {
  return (_, response) => response.writeHead(code, headers).end('no')
}

/** Watches these addresses. */
export async function watch(
  urls: readonly string[],
  options: Partial<WatchOptions> & { readonly known?: PolicyState } = {},
): Promise<{ reports: readonly PageReport[]; outcomes: PageReport['outcome'][]; state: PolicyState }> {
  const pages = urls.map((url) => ({ url, documents: [{ vendor: 'acme', document: 'Terms' }] }))
  const { reports, state } = await watchPages(pages, options.known ?? new Map(), {
    version: '1.2.3',
    hosts: new Set(),
    today: '2026-11-01',
    now: () => Date.parse('2026-11-01T00:00:00Z'),
    isLoopbackHttpAllowed: true,
    ...options,
  })
  return { reports, state, outcomes: reports.map(({ outcome }) => outcome) }
}

/** Why a page could not be fetched, or what else became of it. */
export async function reason(url: string, options: Partial<WatchOptions> = {}): Promise<string> {
  const [outcome] = (await watch([url], options)).outcomes
  return outcome!.status === 'not-fetched' ? outcome!.reason : outcome!.status
}
