import { describe, expect, it } from 'vitest'
import { FULL } from '../support/full-assessment.js'
import { cyclonedxFaults } from './check-output.js'
import { render, withFindings } from './render.js'

describe('CycloneDX', () => {
  const bom = async (assessment = FULL) => JSON.parse(await render('cyclonedx', assessment))

  it('is valid against the official schema and every reference leads somewhere', async () => {
    expect(cyclonedxFaults(await render('cyclonedx'))).toEqual([])
    expect(cyclonedxFaults(await render('cyclonedx-1.7'), '1.7')).toEqual([])
  })

  it('is not valid by the schema of the other edition', async () => {
    expect(cyclonedxFaults(await render('cyclonedx-1.7'), '1.6')).not.toEqual([])
  })

  it('says in both editions, where each has a place for it, that it is not for everybody', async () => {
    const [older, newer] = [await bom(), JSON.parse(await render('cyclonedx-1.7'))]
    expect(older.metadata.properties).toContainEqual({ name: 'holdfast:tlp', value: 'AMBER' })
    expect(newer.metadata.distributionConstraints).toEqual({ tlp: 'AMBER' })
    expect([newer.services, newer.components, newer.dependencies]).toEqual([
      older.services,
      older.components,
      older.dependencies,
    ])
  })

  it('leads from the product over the SDK to the service and what that stands on', async () => {
    const { dependencies } = await bom()
    const on = (ref: string) => dependencies.find((one: { ref: string }) => one.ref === ref)?.dependsOn
    expect(on('product')).toEqual(['component:infra', 'component:web'])
    expect(on('component:web')).toEqual(['pkg:npm/acme-sms'])
    expect(on('pkg:npm/acme-sms')).toEqual(['service:acme-sms'])
    expect(on('service:acme-sms')).toEqual(['organisation:bigcloud'])
    expect(on('component:infra')).toEqual(['service:bigcloud-compute'])
    expect(on('organisation:bigcloud')).toBeUndefined()
  })

  it('gives a service its provider, endpoints and boundary, and no path beyond what was recognised', async () => {
    const { services } = await bom()
    expect(services[0]).toMatchObject({
      'bom-ref': 'service:acme-sms',
      provider: { name: 'ACME', url: ['https://acme.example'] },
      endpoints: ['https://api.acme.io/v1'],
      'x-trust-boundary': true,
    })
    expect(await render('cyclonedx')).not.toContain('secret')
  })

  it('proves components by places', async () => {
    const { components } = await bom()
    const sdk = components.find((one: { purl?: string }) => one.purl === 'pkg:npm/acme-sms')
    expect(sdk.evidence.occurrences[0]).toMatchObject({ location: 'web/package.json', line: 12 })
  })

  it('has a serial number that follows from the content', async () => {
    const [one, same, other] = [await bom(), await bom(), await bom(withFindings([]))]
    expect(one.serialNumber).toBe(same.serialNumber)
    expect(one.serialNumber).not.toBe(other.serialNumber)
  })
})
