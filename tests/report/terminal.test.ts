import { describe, expect, it } from 'vitest'
import { encodeTerminal } from '../../src/report/encode-terminal.js'
import { PLAN_FORMATS } from '../../src/report/plan/index.js'
import { groundOf } from '../../src/report/plan/worth.js'
import { SIMULATION_FORMATS } from '../../src/report/simulation/index.js'
import { FULL, FULL_DB } from '../support/full-assessment.js'
import { FULL_PLAN, FULL_SIMULATION } from '../support/full-options.js'
import { render } from './render.js'

const options = { db: FULL_DB, ground: groundOf(FULL, FULL_DB), includeSensitive: true, colour: 0 } as const
const texts = async (width: number) => [
  await render('terminal', FULL, { width, isVerbose: true }),
  PLAN_FORMATS.terminal(FULL_PLAN, { ...options, width }),
  SIMULATION_FORMATS.terminal(FULL_SIMULATION, { ...options, width }),
]

describe('what a terminal shows', () => {
  it.each([80, 200])('fits in %i columns but for places and addresses, which cannot be broken', async (width) => {
    for (const text of await texts(width))
      for (const line of text.split('\n'))
        if (!/https?:\/\/|\w\/\w/.test(line)) expect(line.length, line).toBeLessThanOrEqual(width)
  })

  it('reads aloud: no drawing, no arrow, no lone dash, no blank that ends a line', async () => {
    for (const text of await texts(80)) {
      expect(text).not.toMatch(/[\u2190-\u21ff\u2500-\u25ff\u2800-\u28ff]/)
      expect(text).not.toMatch(/(?:^|\s)[—–](?:\s|$)/m)
      expect(text).not.toMatch(/[ \t]$/m)
    }
  })

  it('says severity, state and effect in words where there is no colour', async () => {
    const [audit, plan, simulation] = await texts(80)
    expect(audit).toMatch(/^CRITICAL {2}ACME/m)
    expect(audit).toMatch(/^Failed\. /m)
    expect(plan).toMatch(/2 to 10\s+days|2 to 10/)
    expect(simulation).toContain('users are blocked')
  })

  it('leaves a column of bars out, whose numbers stand beside it', () => {
    const rows = [[['1 of 2'], [{ bar: 0.5 }]]] as const
    const table = { kind: 'table', head: ['Stopped', 'Share'], rows } as const
    expect(encodeTerminal([table], { width: 80, colour: 0 }).trim()).toBe('Stopped\n1 of 2')
  })

  it('puts later lines of a list below its first word', () => {
    const items = [['word '.repeat(20).trim()]]
    const shown = encodeTerminal([{ kind: 'list', isOrdered: true, items }], { width: 50, colour: 0 })
      .trim()
      .split('\n')
    expect(shown[0]).toMatch(/^1\. word/)
    for (const line of shown.slice(1)) expect(line).toMatch(/^ {3}word/)
  })

  it('dresses a run of words once', () => {
    const text = encodeTerminal([{ kind: 'paragraph', text: [{ strong: 'three bold words' }, ' and plain'] }], {
      width: 80,
      colour: 1,
    })
    expect(text.trim()).toBe('\u001b[1mthree bold words\u001b[22m and plain')
  })
})
