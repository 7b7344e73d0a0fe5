import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { Failed, openSandbox } from '../../src/sandbox/sandbox.js'

const SANDBOX = new URL('../../dist/src/sandbox/sandbox.js', import.meta.url).href
const SCRIPT = new URL('../../dist/src/sandbox/child.js', import.meta.url)

/** A handler that never comes up: it turns round and round before the first job. */
const NEVER_UP = 'data:text/javascript,for (;;);'

// Processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

/** A process that gives a sandbox one job, closes it after so long, and has nothing more to do. */
const program = (closeAfterMs: number | undefined) => `
  import { readFileSync } from 'node:fs'
  import { openSandbox } from ${JSON.stringify(SANDBOX)}
  const sandbox = openSandbox({ handler: ${JSON.stringify(NEVER_UP)}, memoryMb: 64, perJobMs: 1000 })
  const answer = sandbox.run({ path: 'a', size: 1, payload: {} })
  const close = () => {
    process.stdout.write(readFileSync('/proc/self/task/' + process.pid + '/children', 'latin1'))
    sandbox.close()
  }
  ${closeAfterMs === undefined ? 'close()' : `setTimeout(close, ${closeAfterMs})`}
  await answer
`

async function endOf(closeAfterMs: number | undefined): Promise<{ code: number | null; children: readonly number[] }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program(closeAfterMs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, children: said.split(' ').filter(Boolean).map(Number) }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe.runIf(process.platform === 'linux')('a run that ends before the process for risky parsers is up', () => {
  it.each([undefined, 0, 1, 5, 20, 100, 400])('ends, and that process with it (closed after %s ms)', async (after) => {
    const { code, children } = await endOf(after)
    expect(code).toBe(0)
    if (after === 400) expect(children).toHaveLength(1)
    await vi.waitFor(() => expect(children.filter(isAlive)).toEqual([]), { timeout: 20_000 })
  })
})

describe('a process for risky parsers that never comes up', () => {
  it('is given up, and its jobs fail', async () => {
    const sandbox = openSandbox({ handler: NEVER_UP, script: SCRIPT, memoryMb: 64, perJobMs: 1000, startMs: 200 })
    expect(await sandbox.run({ path: 'a', size: 1, payload: {} })).toEqual(
      new Failed('the process for risky parsers does not start'),
    )
  })
})
