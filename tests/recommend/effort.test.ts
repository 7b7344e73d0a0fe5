import { describe, expect, it } from 'vitest'
import { CODE_CHANGE } from '../../src/assess/recovery/common-steps.js'
import type { Finding } from '../../src/model/finding.js'
import type { Lane } from '../../src/model/recovery.js'
import { workOf } from '../../src/recommend/plan/effort.js'

const step = (name: string, lane: Lane, likely: number) => ({
  name,
  lane,
  low: likely / 2,
  likely,
  high: likely * 2,
  source: { assumption: 'made up for a test' },
})
const finding = (...steps: ReturnType<typeof step>[]) => ({ facts: { recovery: { steps } } }) as unknown as Finding
const work = (
  likely: number,
  title: string,
  standards: readonly string[] = [],
  kind: 'channel' | 'vendor' = 'channel',
) =>
  workOf(finding(step(CODE_CHANGE, 'work', likely), step('Paper', 'wait', 500)), { kind, title, why: '' }, standards)
    .likely

describe('work of a change', () => {
  it.each([
    ['initials drawn by the product'],
    ['cached values'],
    ['files served by the product itself'],
    ['no third-party scripts'],
    ['rates kept by hand'],
  ])('takes hours where the product does it itself or without: %s', (title) => {
    expect(work(100, title)).toBe(8)
  })

  it('takes less where the substitute speaks a standard in use, than where code is rewritten', () => {
    expect(work(100, 'Bell Store', ['S3'], 'vendor')).toBe(16)
    expect(work(100, 'Bell Store', [], 'vendor')).toBe(100)
  })

  it('takes what it took where another channel must be built, or another vendor only bears such a name', () => {
    for (const title of ['e-mail codes', 'web chat of the product', 'own shop']) expect(work(100, title)).toBe(100)
    expect(work(100, 'Cached', [], 'vendor')).toBe(100)
  })

  it('is never more than was estimated, and data moves all the same', () => {
    expect(work(3, 'cached values')).toBe(3)
    const both = finding(step(CODE_CHANGE, 'work', 100), step('Data moved', 'work', 40))
    expect(workOf(both, { kind: 'vendor', title: 'Bell', why: '' }, ['S3']).likely).toBe(56)
  })
})
