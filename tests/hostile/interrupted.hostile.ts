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

it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'])(
  'G05: %s at sixty random moments leaves the old report or a whole new one, and nothing else',
  { timeout: 300_000 },
  async (signal) => {
    const modules = Array.from({ length: 300 }, (_, n) => [`src/m${n}.js`, SHOP['server.js']] as const)
    const root = tree({ ...SHOP, ...Object.fromEntries(modules) })
    const out = tree()
    const report = join(out, 'report.json')
    const codes = new Map<unknown, number>()
    const random = numbers(constants.signals[signal])
    for (let round = 0; round < 60; round += 1) {
      writeFileSync(report, 'old')
      const child = startHoldfast(['audit', root, ...AS_OF, '--fail-on', 'none', '-o', report])
      const exit = once(child, 'exit')
      await pause(random() * 900)
      child.kill(signal)
      const [code, by] = await exit
      const ending = code ?? by
      codes.set(ending, (codes.get(ending) ?? 0) + 1)
      // Before our own code runs the system ends the process; a shell shows the same number.
      expect([0, signal, 128 + constants.signals[signal]]).toContain(ending)
      // Nothing can be tidied up by a process that is ended from outside.
      const left = readdirSync(out).filter((name) => name !== 'report.json')
      if (signal === 'SIGKILL') for (const name of left) rmSync(join(out, name))
      else expect(left).toEqual([])
      const text = readFileSync(report, 'utf8')
      if (text !== 'old') expect(JSON.parse(text).schemaVersion).toBe(1)
      else expect(ending).not.toBe(0)
    }
    console.log('kills: 60 by', signal, Object.fromEntries(codes))
  },
)
