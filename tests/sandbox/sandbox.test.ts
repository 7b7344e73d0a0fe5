import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Failed, openSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox/sandbox.js'

const SCRIPT = new URL('../../dist/src/sandbox/child.js', import.meta.url)
const HANDLER = new URL('./fixtures/handler.mjs', import.meta.url)

// Processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

let opened: Sandbox[] = []

afterEach(() => {
  for (const sandbox of opened) sandbox.close()
  opened = []
})

function open(options: Partial<SandboxOptions> = {}): Sandbox {
  const sandbox = openSandbox({ handler: HANDLER, script: SCRIPT, memoryMb: 64, perJobMs: 500, ...options })
  opened.push(sandbox)
  return sandbox
}

function run(sandbox: Sandbox, kind: string, value: unknown = kind): Promise<unknown> {
  return sandbox.run({ path: kind, size: 100, payload: { kind, value } })
}

describe('sandbox', () => {
  it.each([
    ['throw', 'no good'],
    ['hang', 'the parser exceeded 0.5 s'],
    ['sleep', 'the parser exceeded 0.5 s'],
    ['exit', 'the parser ended the process'],
    ['abort', 'the parser ended the process'],
    ['kill', 'the parser ended the process'],
  ])('a job that does %s fails alone', async (kind, reason) => {
    const sandbox = open()
    const jobs = ['return', 'later', kind, 'return', 'later'].map((name, i) => run(sandbox, name, i))
    expect(await Promise.all(jobs)).toEqual([{ echo: 0 }, { echo: 1 }, new Failed(reason), { echo: 3 }, { echo: 4 }])
  })

  it('a job that allocates without end fails alone', async () => {
    const sandbox = open({ perJobMs: 20_000 })
    expect(await Promise.all([run(sandbox, 'allocate'), run(sandbox, 'return', 1)])).toEqual([
      new Failed('the parser ran out of memory'),
      { echo: 1 },
    ])
  })

  it('answers every job exactly once, whatever stands between', async () => {
    const kind = fc.constantFrom('return', 'return', 'return', 'later', 'throw', 'exit', 'abort')
    await fc.assert(
      fc.asyncProperty(fc.array(kind, { maxLength: 12 }), async (kinds) => {
        const sandbox = open()
        const outcomes = await Promise.all(kinds.map((name, i) => run(sandbox, name, i)))
        sandbox.close()
        kinds.forEach((name, i) => {
          if (name === 'return' || name === 'later') expect(outcomes[i]).toEqual({ echo: i })
          else expect(outcomes[i]).toBeInstanceOf(Failed)
        })
      }),
      { numRuns: 10 },
    )
  })

  it('gives up after too many restarts', async () => {
    const sandbox = open({ maxRestarts: 2 })
    const outcomes = await Promise.all(['exit', 'exit', 'exit', 'return'].map((kind) => run(sandbox, kind)))
    expect(outcomes.map((outcome) => (outcome as Failed).reason)).toEqual([
      'the parser ended the process',
      'the parser ended the process',
      'the parser ended the process',
      'the parsers ended their process too often',
    ])
    expect(await run(sandbox, 'return')).toEqual(new Failed('the parsers ended their process too often'))
  })

  it('gives up when the child does not start', async () => {
    const sandbox = open({ handler: new URL('./fixtures/missing.mjs', import.meta.url) })
    expect(await run(sandbox, 'return')).toEqual(new Failed('the process for risky parsers does not start'))
  })

  it('fails what is left when it is closed', async () => {
    const sandbox = open()
    const hanging = run(sandbox, 'sleep')
    setTimeout(() => sandbox.close(), 100)
    expect(await hanging).toEqual(new Failed('the scan was ended'))
    expect(await run(sandbox, 'return')).toEqual(new Failed('the scan was ended'))
  })

  it('hands over bytes and nothing of the environment', async () => {
    const sandbox = open()
    const bytes = new Uint8Array(100_000).fill(2)
    expect(await sandbox.run({ path: 'b', size: bytes.length, payload: { kind: 'bytes', bytes } })).toEqual({
      length: 100_000,
      sum: 200_000,
    })
    expect(await run(sandbox, 'environment')).toEqual({
      env: [],
      cwdless: ['--max-old-space-size=64', '--max-semi-space-size=2'],
    })
  })

  it('does not count the time this process is busy against a job', async () => {
    const sandbox = open({ perJobMs: 100 })
    await run(sandbox, 'return')
    const job = run(sandbox, 'later')
    await new Promise((resolve) => setTimeout(resolve, 5))
    const end = performance.now() + 400
    while (performance.now() < end);
    expect(await job).toEqual({ echo: 'later' })
  })

  it('answers thousands of jobs', async () => {
    const sandbox = open({ perJobMs: 5000 })
    const outcomes = await Promise.all(Array.from({ length: 5000 }, (_, i) => run(sandbox, 'return', i)))
    expect(outcomes).toEqual(Array.from({ length: 5000 }, (_, i) => ({ echo: i })))
  })
})
