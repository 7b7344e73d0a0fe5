import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { tree } from '../collect/tree.js'
import { numbers } from '../support/fuzz/numbers.js'
import { AS_OF, startHoldfast } from '../support/holdfast.js'
import { SHOP } from '../support/small-trees.js'

/** How often each signal is sent. */
const KILLS = 60
/** At a time: a run that waits for its end leaves room for others. */
const AT_ONCE = 4

it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'])(
  'G05: %s at sixty random moments leaves the old report or a whole new one, and nothing else',
  { timeout: 15 * 60_000 },
  async (signal) => {
    const modules = Array.from({ length: 300 }, (_, n) => [`src/m${n}.js`, SHOP['server.js']] as const)
    const root = tree({ ...SHOP, ...Object.fromEntries(modules) })
    const random = numbers(constants.signals[signal])
    // The moments are spread over a whole run, however fast the machine is.
    const calm = await Promise.all(Array.from({ length: AT_ONCE }, () => interrupted(root, signal, undefined)))
    const whole = Math.max(...calm.map(({ ms }) => ms))
    const endings = new Map<unknown, number>()
    for (let round = 0; round < KILLS; round += AT_ONCE) {
      const ends = Array.from({ length: AT_ONCE }, () => interrupted(root, signal, random() * whole))
      for (const { ending } of await Promise.all(ends)) endings.set(ending, (endings.get(ending) ?? 0) + 1)
    }
    console.log(`kills: ${KILLS} by`, signal, Object.fromEntries(endings))
    expect(endings.size, 'some runs were ended').toBeGreaterThan(endings.has(0) ? 1 : 0)
  },
)

/** Starts an audit over an old report and ends it after some milliseconds, or never; sees what is left. */
async function interrupted(root: string, signal: NodeJS.Signals, after: number | undefined) {
  const out = tree()
  const report = join(out, 'report.json')
  writeFileSync(report, 'old')
  const start = performance.now()
  const child = startHoldfast(['audit', root, ...AS_OF, '--fail-on', 'none', '-o', report])
  const exit = once(child, 'exit')
  if (after !== undefined) {
    await pause(after)
    child.kill(signal)
  }
  const [code, by] = await exit
  const ending = code ?? by
  // Before our own code runs the system ends the process; a shell shows the same number.
  expect([0, ...(after === undefined ? [] : [signal, 128 + constants.signals[signal]])]).toContain(ending)
  // Nothing can be tidied up by a process that is ended from outside.
  if (signal !== 'SIGKILL') expect(readdirSync(out)).toEqual(['report.json'])
  const text = readFileSync(report, 'utf8')
  if (text !== 'old') expect(JSON.parse(text).schemaVersion).toBe(1)
  else expect(ending).not.toBe(0)
  rmSync(out, { recursive: true })
  return { ending, ms: performance.now() - start }
}
