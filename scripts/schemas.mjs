#!/usr/bin/env node
/** Writes the JSON Schemas in `docs/schema/` from the zod schemas; `--check` only tells whether they are up to date. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { AssessmentSchema } from '../dist/src/model/assessment-schema.js'
import { ComparisonSchema } from '../dist/src/model/comparison-schema.js'
import { Config } from '../dist/src/model/config.js'
import { ExitPlanSchema } from '../dist/src/model/exit-plan.js'
import { PlanSchema } from '../dist/src/model/plan.js'
import { PortfolioSchema } from '../dist/src/model/portfolio.js'
import { PrecedentFile } from '../dist/src/model/precedent.js'
import { SimulationSchema } from '../dist/src/model/simulation.js'
import { TrendSchema } from '../dist/src/model/trend-schema.js'
import { Vendor } from '../dist/src/model/vendor.js'

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs', 'schema')
const SCHEMAS = {
  'assessment.schema.json': AssessmentSchema,
  'comparison.schema.json': ComparisonSchema,
  'config.schema.json': Config,
  'exit-plan.schema.json': ExitPlanSchema,
  'plan.schema.json': PlanSchema,
  'portfolio.schema.json': PortfolioSchema,
  'precedent.schema.json': PrecedentFile,
  'simulation.schema.json': SimulationSchema,
  'trend.schema.json': TrendSchema,
  'vendor.schema.json': Vendor,
}

mkdirSync(folder, { recursive: true })
for (const [name, schema] of Object.entries(SCHEMAS)) {
  const text = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), undefined, 2)}\n`
  const path = join(folder, name)
  if (!process.argv.includes('--check')) writeFileSync(path, text)
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${name} is out of date; run node scripts/schemas.mjs`)
    process.exitCode = 1
  }
}
