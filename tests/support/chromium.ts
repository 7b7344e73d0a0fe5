import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'

/** Debian's Chromium; tests in a browser are skipped where it is not installed. */
export const CHROMIUM = '/usr/bin/chromium'
export const HAS_CHROMIUM = existsSync(CHROMIUM)

type Params = Record<string, unknown>
interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: Params
  readonly result?: Params
  readonly error?: { readonly message: string }
}

/** One page in a headless Chromium, driven over the DevTools protocol by pipe: https://chromedevtools.github.io/devtools-protocol/ */
export interface BrowserPage {
  /** Addresses that the page asked for, its own among them. */
  readonly requests: readonly string[]
  /** Console errors, exceptions and breaches of the content security policy. */
  readonly complaints: readonly string[]
  open(file: string): Promise<void>
  evaluate<T>(expression: string): Promise<T>
  send(method: string, params?: Params): Promise<Params>
  close(): Promise<void>
}

/** Starts the browser with a profile of its own, which `close` removes. */
export async function openBrowser(): Promise<BrowserPage> {
  const profile = mkdtempSync(join(tmpdir(), 'holdfast-chromium-'))
  // Containers have no user namespaces for its sandbox; it opens files of our own making only.
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe', `--user-data-dir=${profile}`]
  const child = spawn(CHROMIUM, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] })
  const requests: string[] = []
  const complaints: string[] = []
  const waiting = new Map<number, (message: Message) => void>()
  let loaded: () => void = () => undefined
  let buffer = ''
  ;(child.stdio[4] as Readable).setEncoding('utf8').on('data', (chunk: string) => {
    const parts = (buffer + chunk).split('\0')
    buffer = parts.pop()!
    for (const part of parts) hear(JSON.parse(part) as Message)
  })

  function hear(message: Message): void {
    if (message.id !== undefined) waiting.get(message.id)?.(message)
    const { method, params = {} } = message
    if (method === 'Page.loadEventFired') loaded()
    if (method === 'Network.requestWillBeSent') requests.push((params['request'] as { url: string }).url)
    if (method === 'Runtime.exceptionThrown' || method === 'Log.entryAdded') complaints.push(JSON.stringify(params))
    if (method === 'Runtime.consoleAPICalled' && params['type'] === 'error') complaints.push(JSON.stringify(params))
  }

  let last = 0
  let session: string | undefined
  const send = (method: string, params: Params = {}): Promise<Params> =>
    new Promise((resolve, reject) => {
      const id = ++last
      waiting.set(id, ({ error, result }) => {
        waiting.delete(id)
        if (error) reject(new Error(`${method}: ${error.message}`))
        else resolve(result!)
      })
      const text = JSON.stringify({ id, method, params, ...(session === undefined ? {} : { sessionId: session }) })
      ;(child.stdio[3] as Writable).write(`${text}\0`)
    })

  const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
  session = sessionId as string
  for (const domain of ['Page', 'Network', 'Runtime', 'Log']) await send(`${domain}.enable`)
  return {
    requests,
    complaints,
    send,
    async open(file) {
      const done = new Promise<void>((resolve) => {
        loaded = resolve
      })
      await send('Page.navigate', { url: `file://${file}` })
      await done
    },
    async evaluate<T>(expression: string) {
      const { result, exceptionDetails } = await send('Runtime.evaluate', {
        expression,
        returnByValue: true,
        awaitPromise: true,
      })
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails))
      return (result as { value: T }).value
    },
    close: () => ended(child, profile),
  }
}

function ended(child: ChildProcess, profile: string): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => {
      try {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
      } catch {
        // A helper process of the browser may still write there for a moment; the system clears its temporary folder.
      }
      resolve()
    })
    child.kill()
  })
}
