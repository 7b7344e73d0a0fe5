import { describe, expect, it } from 'vitest'
import type { Assessment } from '../../src/model/assessment.js'
import type { Capability } from '../../src/model/capability.js'
import { causeLineOf } from '../../src/report/cause-line.js'
import { headlineOf } from '../../src/report/headline.js'
import { FULL, FULL_DB } from '../support/full-assessment.js'

type Essential = Assessment['headline']['essential'][number]

const falls = (capability: Capability, ...stoppedBy: string[]): Essential => ({
  capability,
  state: 'falls',
  expectedBy: ['web-service'],
  stoppedBy,
})

/** Two stores of two companies, one application in each. */
const stores = ['acme', 'bigcloud'].map((vendor, n) => ({
  ...FULL.dependencies[0]!,
  id: `store-${n}`,
  vendor,
  capability: 'app-store' as const,
  role: 'distribution' as const,
}))

function companies(essential: readonly Essential[], part: Partial<Assessment> = {}): string {
  const soleStoppers = [...new Set(essential.flatMap(({ stoppedBy }) => stoppedBy))].sort()
  return headlineOf({ ...FULL, headline: { essential, soleStoppers }, ...part }, FULL_DB)[1]
}

describe('the headline', () => {
  it('names the companies without which the product stops', () => {
    expect(companies([falls('compute', 'bigcloud')])).toMatch(/^1 company can stop the product alone: .*\.$/)
  })

  it('says of one of two stores that it closes a way to the users, not that the product stops', () => {
    const text = companies([falls('app-store', 'acme-holding', 'bigcloud')], { dependencies: stores })
    expect(text).toMatch(/^2 companies can each close one way to its users \(app-store\): /)
    expect(text).not.toContain('stop the product')
  })

  it('says of a store that it closes a way where a web application stays open', () => {
    const components = [...FULL.components, { id: 'site', path: 'site', kind: 'web-app' as const, name: 'site' }]
    expect(companies([falls('app-store', 'bigcloud')], { components })).toContain('close one way to its users')
  })

  it('says of who carries the extension alone that it carries no more', () => {
    const dependencies = stores.map((one, n) => (n === 0 ? { ...one, service: 'mozilla-addons' } : one))
    const text = companies([falls('app-store', 'acme-holding', 'bigcloud')], { dependencies })
    expect(text).toMatch(/Of these .*ACME.* carries only the browser extension\.$/)
    expect(companies([falls('app-store', 'acme-holding', 'bigcloud')], { dependencies: stores })).not.toContain(
      'extension',
    )
  })

  it('says of the only store of an application that the product stops', () => {
    const dependencies = stores.slice(1)
    expect(companies([falls('app-store', 'bigcloud')], { dependencies })).toContain(
      '1 company can stop the product alone',
    )
  })

  it('says of a store whose company also serves what runs that the product stops', () => {
    const essential = [falls('app-store', 'bigcloud'), falls('compute', 'bigcloud')]
    expect(companies(essential, { dependencies: stores })).toMatch(/^1 company can stop the product alone/)
  })

  it('does not pass over what a deployment still chooses', () => {
    expect(companies([falls('compute', 'bigcloud'), falls('dns')])).toMatch(
      /alone: .*\. A deployment chooses who serves DNS; whoever it is can do so too\.$/i,
    )
    expect(companies([falls('dns')])).toBe(
      'A deployment chooses who serves dns; whoever it is can stop the product alone.',
    )
  })

  it('says of vendors among which configuration chooses that one of them was chosen', () => {
    const sms = FULL.functions[0]!
    const functions = [{ ...sms, group: { ...sms.group, kind: 'switchable' as const, members: ['d1', 'd2'] } }]
    const dependencies = FULL.dependencies.map((one) => ({ ...one, function: sms.id, capability: 'sms' as const }))
    const cutSets = ['acme', 'bigcloud'].map((organisation) => ({
      component: 'web',
      function: sms.id,
      organisations: [organisation],
    }))
    const text = companies([falls('sms', 'acme-holding', 'bigcloud')], { functions, dependencies, cutSets })
    expect(text).toBe(
      'A deployment chooses who serves sms; whoever it is can stop the product alone. Candidates seen: ACME or BIGCLOUD for sms.',
    )
  })

  it('names a company once, however many of its vendors a deployment may choose', () => {
    const sms = FULL.functions[0]!
    const members = ['d1', 'd2', 'd3']
    const functions = [{ ...sms, group: { ...sms.group, kind: 'switchable' as const, members } }]
    const [acme] = FULL.dependencies
    const vendors = ['acme', 'acme-holding', 'bigcloud']
    const dependencies = vendors.map((vendor, i) => ({ ...acme!, id: members[i]!, vendor, function: sms.id }))
    const cutSets = vendors.map((one) => ({ component: 'web', function: sms.id, organisations: [one] }))
    expect(companies([falls('sms', 'acme-holding', 'bigcloud')], { functions, dependencies, cutSets })).toContain(
      'Candidates seen: Acme Holding or BIGCLOUD for sms.',
    )
  })

  it('says what critical cards concern where no essential capability can be stopped', () => {
    const survives = { ...falls('sms'), state: 'survives' as const }
    const critical = { ...FULL.companies[0]!, severity: 'critical' as const }
    expect(companies([survives], { companies: [critical] })).toMatch(
      /^No company was seen .* 1 critical company concerns what is not declared essential\.$/,
    )
    expect(companies([survives], { companies: [{ ...critical, severity: 'high' }] })).not.toContain('critical')
  })

  it('says no two noughts where nobody was seen', () => {
    const essential = [{ ...falls('dns'), state: 'not-seen' as const }]
    const [text] = headlineOf({ ...FULL, headline: { essential, soleStoppers: [] } }, FULL_DB)
    expect(text).toBe(
      'Of 1 essential capability, none was seen with the company that serves it (dns): whether it survives the loss of any one company is not known.',
    )
  })

  it('counts by name what is closed, and what stands behind a vendor that falls with it', () => {
    const essential = [falls('app-store', 'acme-holding', 'bigcloud')]
    expect(companies(essential, { dependencies: stores })).toContain('its users (app-store): ')
    const through = { ...FULL.companies[0]!, company: 'bigcloud', vendors: ['bigcloud'] }
    const lost = { function: 'web/sms/codes', component: 'web', capability: 'sms' as const, through: ['acme'] }
    const parts = { companies: [{ ...through, loses: { ...through.loses, required: [lost] } }], cutSets: [] }
    expect(companies([falls('sms', 'bigcloud')], parts as unknown as Partial<Assessment>)).toContain(
      'BIGCLOUD (through ACME)',
    )
  })

  it('names candidates that the code only offers, and none that is proved weakly or only builds', () => {
    const [dependency] = FULL.dependencies
    const one = { ...dependency!, capability: 'dns' as const, usage: 'optional' as const }
    const dependencies = [one, { ...one, id: 'weak', vendor: 'bigcloud', confidence: 'low' as const }]
    expect(companies([falls('dns')], { dependencies })).toMatch(/ Candidates seen: ACME for dns\.$/)
    const builds = dependencies.map((built) => ({ ...built, role: 'build' as const }))
    expect(companies([falls('dns')], { dependencies: builds })).not.toContain('Candidates')
  })

  it('tells what falls with a company that is named from what hangs on one that nobody has named', () => {
    const text = (...essential: Essential[]) =>
      headlineOf({ ...FULL, headline: { essential, soleStoppers: ['bigcloud'] } }, FULL_DB)[0]
    expect(text(falls('compute', 'bigcloud'), falls('dns'), falls('domain'))).toBe(
      'Of 3 essential capabilities, 0 survive the loss of any one company, 3 do not (1 falls with companies that are named, 2 hang on one company each that nobody has named yet).',
    )
    expect(text(falls('dns'))).toContain('1 does not (1 hangs on one company that nobody has named yet).')
    expect(text(falls('compute', 'bigcloud'))).toMatch(/1 does not\.$/)
  })
})

describe('the line about one cause', () => {
  const causes = [
    { kind: 'jurisdiction', id: 'US', organisations: ['acme', 'bigcloud'], lost: ['compute'], surviving: [] },
  ] as const
  const essential = [falls('compute', 'bigcloud'), falls('dns')]
  const line = (vendor: string) =>
    causeLineOf(
      {
        ...FULL,
        headline: { essential, soleStoppers: ['bigcloud'], causes },
        dependencies: [{ ...FULL.dependencies[0]!, vendor, capability: 'dns' }],
      },
      FULL_DB,
    )

  it('says that what is not counted probably falls too where every candidate is of the country', () => {
    const country = FULL_DB.vendor('acme')!.country
    expect(country).toBe('US')
    expect(line('acme')).toBe(
      'If all 2 required vendors of the United States go at once, 1 of 2 stops for certain (compute). Not counted: 1 of which nobody knows yet who serves it; dns probably falls as well, since every candidate seen is of the United States.',
    )
  })

  it('says nothing of the kind where a candidate is of another country, or there is none', () => {
    expect(line('elsewhere')).toMatch(/Not counted: 1 of which nobody knows yet who serves it\.$/)
  })
})
