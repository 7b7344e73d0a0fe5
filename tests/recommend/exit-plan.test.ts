import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/model/assessment.js'
import type { Capability } from '../../src/model/capability.js'
import type { Dependency, RecognisedEvidence } from '../../src/model/dependency-map.js'
import type { ExitPhase } from '../../src/model/exit-phases.js'
import { ExitPlanSchema } from '../../src/model/exit-plan.js'
import type { Finding } from '../../src/model/finding.js'
import { exitPlanOf } from '../../src/recommend/exit-plan/exit-plan.js'
import { FULL } from '../support/full-assessment.js'
import { tinyDb } from '../support/tiny-db.js'

const source = { url: 'https://acme.example/export', says: 'how to leave', checked: '2026-01-02' }
const db = tinyDb({
  acme: {
    services: {
      'acme-sms': {
        capabilities: ['sms'],
        exit: [{ step: 'list the numbers', commands: ['acme numbers list --account <ACCOUNT>'], source }],
        suspended: [{ status: 403, code: 'SUSPENDED', meaning: 'the account rests', source }],
      },
      'acme-pg': { capabilities: ['database'], standards: ['PostgreSQL'], export: 'pg_dump over the network' },
      'acme-bare': {
        capabilities: ['sms'],
        waysOut: [{ kind: 'channel', to: 'passkeys', why: 'no phone is needed', but: 'users enrol first' }],
      },
      'acme-music': { capabilities: ['media'] },
      'acme-shop': { capabilities: ['payments'], substitutability: 'gatekeeper' },
      'acme-cards': { capabilities: ['payments'] },
    },
  },
})

const evidence = (part: Partial<RecognisedEvidence> = {}): RecognisedEvidence => ({
  reader: 'scan/env',
  kind: 'env',
  value: 'ACME_TOKEN',
  use: 'configured',
  location: { path: 'src/sms.ts', line: 3, column: 1 },
  excerpt: 'ACME_TOKEN',
  place: 'source',
  signal: 'env:ACME_*',
  ...part,
})

const uses = (service: string, capability: Capability, usage: Dependency['usage'] = 'required'): Dependency => ({
  id: `app/${capability}/${service}`,
  vendor: 'acme',
  service,
  capability,
  component: 'app',
  function: `app/${capability}`,
  role: 'runtime',
  usage,
  wiring: 'sole',
  confidence: 'high',
  evidence: [evidence()],
})

const finding = (rule: string, part: Partial<Finding> = {}): Finding => ({
  rule,
  severity: 'high',
  vendors: ['acme'],
  title: `${rule} of this product`,
  facts: {},
  fingerprint: rule,
  evidence: [],
  recommendations: [],
  ...part,
})

function planFor(part: Partial<Assessment>) {
  const plan = exitPlanOf({ ...FULL, findings: [], companies: [], ...part }, db.vendor('acme')!, db, '1.0.0')
  const titles = (phase: ExitPhase) => plan.phases.find((one) => one.phase === phase)!.steps.map(({ title }) => title)
  const step = (phase: ExitPhase, title: string | RegExp) =>
    plan.phases.find((one) => one.phase === phase)!.steps.find((one) => one.title.match(title))
  return { plan, titles, step }
}

describe('an exit plan', () => {
  it('follows its schema and goes from now to afterwards', () => {
    const { plan } = planFor({ dependencies: [uses('acme-sms', 'sms'), uses('acme-pg', 'database')] })
    expect(ExitPlanSchema.parse(plan)).toEqual(plan)
    expect(plan.phases.map(({ phase }) => phase)).toEqual([
      'beforehand',
      'first-hour',
      'first-day',
      'first-week',
      'afterwards',
    ])
    expect(plan.required).toEqual(['database', 'sms'])
  })

  it('closes what a lost control guards before anything else that must be closed', () => {
    const { titles } = planFor({ dependencies: [uses('acme-pg', 'database'), uses('acme-sms', 'sms')] })
    const hour = titles('first-hour')
    const signUp = hour.findIndex((one) => one.startsWith('Close sign-up'))
    expect(signUp).toBeGreaterThan(-1)
    expect(signUp).toBeLessThan(hour.indexOf('Stop writes before the last copy'))
  })

  it('says how the vendor answers a suspended account', () => {
    const { step } = planFor({ dependencies: [uses('acme-sms', 'sms')] })
    expect(step('first-hour', 'Tell a suspension')!.details).toEqual([
      'acme-sms answers 403 SUSPENDED: the account rests (https://acme.example/export)',
    ])
  })

  it('takes out by what the vendor documents, with source and day', () => {
    const { step, titles } = planFor({ dependencies: [uses('acme-sms', 'sms')] })
    expect(step('first-day', 'acme-sms: list the numbers')).toMatchObject({
      commands: ['acme numbers list --account <ACCOUNT>'],
      source: { url: source.url, checked: source.checked },
    })
    expect(titles('first-day')).not.toContain('Take out numbers, consents and logs')
  })

  it('else by the standards that the service speaks, and by no other', () => {
    const { step, titles } = planFor({ dependencies: [uses('acme-pg', 'database')] })
    expect(step('first-day', /PostgreSQL/)!.commands[0]).toMatch(/^pg_dump /)
    expect(step('first-day', /PostgreSQL/)!.details).toEqual(['acme-pg: pg_dump over the network'])
    expect(titles('first-day').filter((one) => one.includes('MySQL'))).toEqual([])
  })

  it('speaks of what the product needs, not of what it does without', () => {
    const { plan } = planFor({
      dependencies: [uses('acme-sms', 'sms'), uses('acme-music', 'media', 'optional')],
    })
    expect(plan.optional).toEqual(['media'])
    expect(JSON.stringify(plan.phases)).not.toContain('acme-music')
  })

  it('speaks of what it does without where it needs nothing', () => {
    const { plan, titles } = planFor({ dependencies: [uses('acme-music', 'media', 'optional')] })
    expect(plan.required).toEqual([])
    expect(titles('first-hour')).toContain('Serve originals')
  })

  it('does not ask for another acquirer where a store sells, nor for the web where an acquirer does', () => {
    const store = planFor({ dependencies: [uses('acme-shop', 'payments')] })
    expect(store.titles('first-week')).toContain('Sell on the web')
    expect(store.titles('first-hour')).not.toContain('Stop payouts and new orders that must be paid now')
    const acquirer = planFor({ dependencies: [uses('acme-cards', 'payments')] })
    expect(acquirer.titles('first-week')).toContain('Take payments another way')
    expect(acquirer.titles('first-hour')).toContain('Stop payouts and new orders that must be paid now')
  })

  it('asks for what the findings about the vendor ask for, once per rule', () => {
    const { step, titles } = planFor({
      dependencies: [uses('acme-sms', 'sms')],
      findings: [
        finding('HF106', { title: 'b' }),
        finding('HF106', { title: 'a' }),
        finding('HF109'),
        finding('HF107', { vendors: ['other'] }),
        finding('HF108', { suppressed: { by: 'waiver' } as unknown as NonNullable<Finding['suppressed']> }),
      ],
    })
    expect(step('first-hour', 'Close what fails open')).toMatchObject({ rule: 'HF106', details: ['a', 'b'] })
    expect(titles('beforehand')).toContain('Bring a backup out of its reach')
    expect(titles('first-hour')).not.toContain('Restart nothing')
    expect(titles('first-hour')).not.toContain('Keep an administrator’s session alive')
  })

  it('names credentials and places, and never a value', () => {
    const { plan } = planFor({
      dependencies: [
        {
          ...uses('acme-sms', 'sms'),
          evidence: [
            evidence(),
            evidence({ kind: 'host', value: 'api.acme.example', location: { path: 'infra/a.tf', line: 1, column: 1 } }),
          ],
        },
      ],
      reach: {
        modules: 9,
        followed: 9,
        imports: 9,
        unresolved: 0,
        entryPoints: 2,
        vendors: [
          {
            vendor: 'acme',
            direct: { count: 1, paths: ['src/sms.ts'] },
            modules: { count: 4, paths: [] },
            entryPoints: {
              count: 1,
              byKind: { route: 1 },
              listed: [{ kind: 'route', path: 'src/app.ts', through: [] }],
            },
          },
        ],
      },
    })
    expect(plan.credentials).toEqual({ count: 1, listed: ['ACME_TOKEN'] })
    expect(plan.places).toEqual({
      modules: { count: 1, listed: ['src/sms.ts'] },
      dependents: 4,
      entryPoints: { count: 1, listed: ['route src/app.ts'] },
      configuration: { count: 1, listed: ['infra/a.tf'] },
    })
  })

  it('sets recovery beside what is promised and what can be borne', () => {
    const recovery = { low: 10, likely: 20, high: 400, steps: [] }
    const { plan } = planFor({
      dependencies: [uses('acme-sms', 'sms')],
      findings: [finding('HF101', { capability: 'sms', component: 'app', facts: { recovery } })],
      declared: {
        promises: [{ withinHours: 200 }, { capability: 'sms', withinHours: 72 }, { capability: 'dns', withinHours: 1 }],
        businessFunctions: [
          { id: 'F1', name: 'Codes', criticality: 'critical', needs: ['sms'], longestOutageHours: 96 },
          { id: 'F2', name: 'Mail', criticality: 'other', needs: ['email'], longestOutageHours: 2 },
        ],
      },
    })
    expect(plan.objectives).toEqual([
      {
        capability: 'sms',
        recoveryHours: { low: 10, likely: 20, high: 400 },
        promisedHours: 72,
        longestOutageHours: 96,
      },
    ])
  })

  it('reads the public terms of a vendor without a finding, and the hardest of them', () => {
    const other = tinyDb({
      acme: {
        terms: [
          { document: 'a', noticeHours: 48, retrievalDays: 30, verified: true },
          { document: 'b', noticeHours: 24, retrievalDays: 90, verified: true },
        ],
        services: { 'acme-sms': { capabilities: ['sms'] } },
      },
    })
    const assessment = { ...FULL, findings: [], companies: [], dependencies: [uses('acme-sms', 'sms')] }
    const plan = exitPlanOf(assessment, other.vendor('acme')!, other, '1.0.0')
    expect([plan.noticeHours, plan.retrievalDays]).toEqual([24, 30])
    expect(planFor({ dependencies: [uses('acme-sms', 'sms')] }).plan).not.toHaveProperty('noticeHours')
  })

  it('orders porting once: as the vendor documents it, else as the template does', () => {
    const documented = planFor({ dependencies: [uses('acme-sms', 'sms')] })
    expect(documented.titles('first-day')).not.toContain('Order number porting from the new provider')
    const other = planFor({ dependencies: [uses('acme-bare', 'sms')] })
    expect(other.titles('first-day')).toContain('Order number porting from the new provider')
  })

  it('names the ways out of the vendor’s file where no finding names any', () => {
    const { plan } = planFor({ dependencies: [uses('acme-bare', 'sms', 'optional')] })
    const week = plan.phases.find(({ phase }) => phase === 'first-week')!
    expect(week.steps[0]!.details).toEqual(['passkeys: no phone is needed; against it: users enrol first'])
  })

  it('has no appeal route to invent: it says that none is on file', () => {
    const { step } = planFor({ dependencies: [uses('acme-sms', 'sms')] })
    expect(step('first-hour', 'Answer the letter')!.text).toMatch(/^No appeal route of this vendor is on file/)
  })
})
