import { expect, it } from 'vitest'
import type { ExitStep } from '../../src/model/exit-plan.js'
import { encodeMarkdown } from '../../src/report/encode-markdown.js'
import { stepBlocks } from '../../src/report/exit-plan/steps.js'
import { FULL_DB } from '../support/full-assessment.js'

const step = {
  title: 'Appeal',
  text: 'Answer the letter',
  by: 'counsel',
  hours: [1, 4],
  capabilities: [],
  commands: [],
  details: ['https://a.example/appeal', 'answers 10001 (https://a.example/errors/10001)', 'no address: see (a) below'],
  source: { url: 'https://a.example/source', checked: '2026-11-24' },
} as unknown as ExitStep

it('addresses of a runbook read as written in the raw text', () => {
  const text = encodeMarkdown(stepBlocks(step, '1.4', { db: FULL_DB, isPrivate: true }))
  expect(text).toContain('- `https://a.example/appeal`\n')
  expect(text).toContain('- answers 10001 (`https://a.example/errors/10001`)\n')
  expect(text).toContain('- no address: see (a) below')
  expect(text).toContain('Source: `https://a.example/source` (read 2026-11-24).')
  expect(text).not.toContain('&#58;')
})
