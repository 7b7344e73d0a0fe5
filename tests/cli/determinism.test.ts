import { expect, it, vi } from 'vitest'
import { made, reportsIn } from '../support/sameness.js'

vi.setConfig({ testTimeout: 60_000 })

it('G07: gives the same bytes for the same files, wherever, whenever and by whomever', async () => {
  const straight = made((all) => all)
  const expected = await reportsIn(straight, 0)
  expect(expected).toContain('"schemaVersion": 1')
  expect(expected).toContain('# Who can stop shop')
  const backwards = made((all) => all.reverse())
  const shuffled = made((all) => all.sort(([a], [b]) => ((a.length * 7) % 11) - ((b.length * 7) % 11)))
  const runs = [reportsIn(straight, 1), reportsIn(backwards, 2), reportsIn(shuffled, 3), reportsIn(straight, 4)]
  for (const run of await Promise.all(runs)) expect(run === expected).toBe(true)
})
