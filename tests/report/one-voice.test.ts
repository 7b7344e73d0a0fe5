import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderSource } from '../../src/collect/folder.js'
import { AssessmentSchema } from '../../src/model/assessment-schema.js'
import type { Config } from '../../src/model/config.js'
import { json } from '../../src/report/json.js'
import { markdown } from '../../src/report/markdown.js'
import { terminal } from '../../src/report/terminal.js'
import { durationRange } from '../../src/report/words.js'
import { auditSource } from '../support/audit-source.js'
import { PRODUCTS } from '../support/products.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb({
  amazon: {
    services: {
      compute: { capabilities: ['compute'], signals: { resource: ['aws_ecs_service'] } },
      files: { capabilities: ['storage'], signals: { package: ['pkg:npm/@aws-sdk/client-s3'] } },
    },
  },
  stripe: { services: { payments: { capabilities: ['payments'], signals: { package: ['pkg:npm/stripe'] } } } },
})
const config: Config = {
  promises: [{ withinHours: 168, to: 'customers' }],
  declaredVendors: [{ vendor: 'stripe', capability: 'payments', contract: { reference: 'C-7', noticeHours: 96 } }],
  recoverySteps: [{ capability: 'storage', step: 'Data restored or moved', hours: [2, 4], reason: 'copied nightly' }],
}

it('JSON, terminal and Markdown tell the same times, promises and steps', async () => {
  const assessment = await auditSource(folderSource([join(PRODUCTS, 'booking-web')]), db, { config })
  const options = { db, width: 2000, colour: 0, isVerbose: true } as const
  const { companies, findings } = AssessmentSchema.parse(JSON.parse(json(assessment, options)))
  const onPaper = markdown(assessment, options)
  const onScreen = terminal(assessment, options)

  expect(companies.map(({ company }) => company)).toEqual(['amazon', 'stripe'])
  for (const { recovery } of companies) {
    for (const text of [onPaper, onScreen]) {
      expect(text).toContain(`${durationRange([recovery!.low, recovery!.high])} to recover ${recovery!.capability}`)
      expect(text).toContain(
        `you promise 7 days to customers; the steps add up to ${durationRange([recovery!.low, recovery!.high])}`,
      )
    }
    for (const { name } of recovery!.steps) expect(onPaper).toContain(name)
  }
  expect(companies[1]).toMatchObject({ noticeHours: 96, terms: { from: 'contract', noticeHours: 96 } })
  expect(onScreen).toContain('4 days of notice')
  expect(findings.map(({ rule }) => rule)).toContain('HF104')
  const storage = findings.find(({ rule, capability }) => rule === 'HF101' && capability === 'storage')!
  expect(storage.facts['recovery']).toMatchObject({
    steps: expect.arrayContaining([
      expect.objectContaining({ name: 'Data restored or moved', high: 4, source: { declared: 'copied nightly' } }),
    ]),
  })
})
