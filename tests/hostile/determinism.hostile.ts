import { expect, it } from 'vitest'
import { made, reportsIn } from '../support/sameness.js'

const REPETITIONS = 50

it('G07: fifty repetitions give the same bytes', { timeout: 15 * 60_000 }, async () => {
  const root = made((all) => all)
  const expected = await reportsIn(root, 0)
  expect(expected).toContain('# Who can stop shop')
  const others: number[] = []
  for (let n = 1; n <= REPETITIONS; n += 1) if ((await reportsIn(root, n)) !== expected) others.push(n)
  console.log(`repetitions: ${REPETITIONS}, ${others.length} differ`)
  expect(others).toEqual([])
})
