import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/model/assessment.js'
import type { Block } from '../../src/report/blocks.js'
import { coverage } from '../../src/report/coverage.js'
import { unidentified } from '../../src/report/unidentified.js'
import { FULL, FULL_DB } from '../support/full-assessment.js'

const textOf = (blocks: readonly Block[]) => JSON.stringify(blocks)

function examined(files: number, part: Partial<Assessment['coverage']>): string {
  const seen = { filesRead: 0, skipped: [], failed: [], partial: [], setAside: {}, complete: true, ...part }
  return textOf(coverage({ ...FULL, subject: { ...FULL.subject, files }, coverage: seen }))
}

describe('what was examined', () => {
  it('adds up to the files that were listed, links told apart', () => {
    const skipped = [
      { path: 'a.png', reason: 'binary' },
      { path: 'link', reason: 'link' },
    ]
    const text = examined(6, { filesRead: 3, skipped, setAside: { test: 2 } })
    expect(text).toContain('6 files listed: 3 read, 1 passed over for a reason (binaries and the like), 2 set aside')
    expect(text).toContain('Beside them 1 entry that is no file of the list')
    expect(text).toContain('Complete: every file that had to be read was read. Links are not followed')
    expect(text).toContain('not followed')
    expect(text).not.toContain('not at hand')
  })

  it('is not complete without a word on what is not at hand', () => {
    const skipped = [{ path: 'module', reason: 'submodule not checked out' }]
    expect(examined(3, { filesRead: 3, skipped })).toContain('Complete but for 1 that is not at hand')
  })

  it('sums to the list whatever the numbers are', () => {
    const n = fc.nat({ max: 50 })
    fc.assert(
      fc.property(n, n, n, n, (read, binaries, links, tests) => {
        const skipped = [
          ...Array.from({ length: binaries }, (_, i) => ({ path: `${i}.png`, reason: 'binary' })),
          ...Array.from({ length: links }, (_, i) => ({ path: `l${i}`, reason: 'link' })),
        ]
        const text = examined(read + binaries + tests, { filesRead: read, skipped, setAside: { test: tests } })
        const [, listed = '', rest = ''] = /"(\d+) files? listed: ([^.]*)\./.exec(text) ?? []
        const sum = [...rest.matchAll(/(\d+) (?:read|passed|set|failed)/g)].reduce(
          (all, [, one]) => all + Number(one),
          0,
        )
        expect(sum).toBe(Number(listed))
      }),
    )
  })
})

describe('what looks external', () => {
  const [unknown] = FULL.unidentified
  const hosts = (...values: string[]) => values.map((value) => ({ ...unknown!, kind: 'host' as const, value }))
  const db = { ...FULL_DB, vendors: [{ ...FULL_DB.vendors[0]!, homepage: 'https://www.known.com' }] }

  it('lists no host of a company that the database knows, and says which they are', () => {
    const blocks = unidentified({ ...FULL, unidentified: hosts('elsewhere.org', 'docs.known.com', 'known.com') }, db)
    const table = blocks.find(({ kind }) => kind === 'table')
    expect(JSON.stringify(table)).toContain('elsewhere.org')
    expect(JSON.stringify(table)).not.toContain('known.com')
    expect(textOf(blocks)).toContain('Not in this list: 2 hosts of companies that the vendor database knows')
  })

  it('takes no host for known by a part of its name', () => {
    expect(textOf(unidentified({ ...FULL, unidentified: hosts('unknown.com', 'known.org') }, db))).not.toContain(
      'Not in this list',
    )
  })
})
