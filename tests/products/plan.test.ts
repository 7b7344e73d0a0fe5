import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, it, vi } from 'vitest'
import type { Plan } from '../../src/model/plan.js'
import { AS_OF, holdfast } from '../support/holdfast.js'
import { PRODUCTS } from '../support/products.js'

vi.setConfig({ testTimeout: 60_000 })

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/schema/plan.schema.json'), 'utf8'))
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema)

async function planned(...flags: string[]): Promise<Plan> {
  const { stdout } = await holdfast(['plan', join(PRODUCTS, 'town-square'), ...AS_OF, '-f', 'json', ...flags])
  return JSON.parse(stdout)
}

it('removes every avoidable single point of a town square, and says which are not avoidable', async () => {
  const plan = await planned()
  expect(validate(plan), JSON.stringify(validate.errors)).toBe(true)
  const removed = plan.steps.flatMap((step) => step.removes.map(({ finding }) => finding))
  expect(removed.sort()).toEqual(plan.avoidable.map(({ finding }) => finding).sort())
  expect(plan.isProved).toBe(true)
  expect([...new Set(plan.avoidable.map((one) => `${one.vendor} ${one.capability}`))].sort()).toEqual([
    'aws compute',
    'aws database',
    'aws dns',
    'aws storage',
    'okta identity',
    'twilio sms',
  ])
  expect([...new Set(plan.notAvoidable.map((one) => `${one.vendor} ${one.capability}`))].sort()).toEqual([
    'apple app-store',
    'apple push',
    'google app-store',
    'google push',
  ])
  for (const one of plan.notAvoidable) expect(one.mitigations).not.toEqual([])
  const survive = plan.frontier.map((one) => one.surviving)
  expect(survive.at(-1)).toBe(plan.steps.at(-1)!.survivingAfter)
  expect(survive.at(-1)).toBeGreaterThan(plan.steps[0]!.survivingBefore)
})

it('proposes no other vendor where content is the ground', async () => {
  const plan = await planned('--trigger', 'content-policy')
  expect(plan.steps.map(({ kind }) => kind)).not.toContain('vendor')
  expect(plan.fallbacks.flatMap((one) => one.fallbacks.map(({ kind }) => kind))).not.toContain('vendor')
})

it('does within a budget what fits in it', async () => {
  const plan = await planned('--budget', '30d')
  expect(plan.hours).toBeLessThanOrEqual(240)
  expect(plan.steps.length).toBeGreaterThan(0)
})
