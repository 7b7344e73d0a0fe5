import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { memorySource } from '../../src/collect/memory.js'
import type { ReadRisky } from '../../src/flows/risky-queue.js'
import { json } from '../../src/report/json.js'
import { auditSource, readHere } from '../support/audit-source.js'
import { SHOP } from '../support/small-trees.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb({
  stripe: {
    services: {
      payments: { capabilities: ['payments'], signals: { package: ['pkg:npm/stripe'], host: ['stripe.com'] } },
    },
  },
  github: {
    services: { actions: { capabilities: ['ci'], signals: { file: ['.github/workflows'], action: ['actions/'] } } },
  },
})

const files: Record<string, string> = Object.fromEntries(
  Array.from({ length: 12 }, (_, n) => [
    [`src/m${n}.js`, SHOP['server.js']],
    [
      `.github/workflows/w${n}.yml`,
      `jobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{uses: actions/checkout@v${n}}]\n`,
    ],
    [`deploy/k${n}.yaml`, `image: registry.host-${n}.io/app\nhook: https://api.stripe.com/v${n}\n`],
    [`.github/workflows/broken${n}.yaml`, '['.repeat(900)],
  ]).flat(),
)

/** Answers as late as `delay` says, so in another order than asked. */
function late(delay: (n: number) => number): ReadRisky {
  const read = readHere(db)
  let asked = 0
  return async (task) => {
    const answer = await read(task)
    await pause(delay(asked++))
    return answer
  }
}

it('gives the same bytes in whatever order the readings come back, and the files stood', async () => {
  const run = async (named: Record<string, string>, delay: (n: number) => number) => {
    const assessment = await auditSource(memorySource('shop', named), db, { readRisky: late(delay) })
    return json(assessment, { db, width: 80, colour: 0, isVerbose: false } as never)
  }
  const expected = await run({ ...SHOP, ...files }, () => 0)
  expect(JSON.parse(expected).coverage).toMatchObject({ complete: false, filesRead: 3 + 36 })
  expect(JSON.parse(expected).dependencies.length).toBeGreaterThan(1)
  const backwards: Record<string, string> = Object.fromEntries(Object.entries({ ...SHOP, ...files }).reverse())
  expect(await run({ ...SHOP, ...files }, (n) => 60 - n)).toBe(expected)
  expect(await run({ ...SHOP, ...files }, (n) => (n * 7) % 23)).toBe(expected)
  expect(await run(backwards, (n) => (n * 11) % 17)).toBe(expected)
})
