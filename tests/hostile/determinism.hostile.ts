import { afterAll, expect, it } from 'vitest'
import { made, reportsIn } from '../support/sameness.js'

const REPETITIONS = 50
/** Repetitions at a time. */
const AT_ONCE = 5
const FIRST = Array.from({ length: REPETITIONS / AT_ONCE }, (_, n) => 1 + n * AT_ONCE)

/** What the first part read; folders of a part are gone when it ends, so each makes the product anew. */
let expected: string | undefined
let same = 0

afterAll(() => console.log(`repetitions: ${same} gave the same bytes`))

it.each(FIRST)('G07: five repetitions from number %i on give the same bytes', { timeout: 300_000 }, async (first) => {
  const root = made((all) => all)
  expected ??= await reportsIn(root, 0)
  expect(expected).toContain('# Who can stop shop')
  const numbers = Array.from({ length: AT_ONCE }, (_, n) => first + n)
  const texts = await Promise.all(numbers.map((n) => reportsIn(root, n)))
  const others = numbers.filter((_, i) => texts[i] !== expected)
  same += AT_ONCE - others.length
  expect(others).toEqual([])
})
