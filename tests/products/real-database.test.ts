import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it, vi } from 'vitest'
import { AS_OF, holdfast } from '../support/holdfast.js'
import { PRODUCTS } from '../support/products.js'

vi.setConfig({ testTimeout: 30_000 })

const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../docs/schema/assessment.schema.json'), 'utf8'))
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema)

interface Dependency {
  readonly vendor: string
  readonly capability: string
  readonly confidence: string
}

describe.each([
  {
    product: 'booking-web',
    needs: [
      'aws compute',
      'aws database',
      'aws storage',
      'cloudflare dns',
      'sendgrid email',
      'stripe payments',
      'twilio sms',
    ],
    stoppers: ['Amazon Web Services', 'Cloudflare'],
    absent: ['apple', 'google'],
  },
  {
    product: 'trail-app',
    needs: ['apple app-store', 'apple push', 'google app-store', 'google push', 'google maps', 'revenuecat payments'],
    stoppers: ['Apple', 'Google'],
    absent: ['aws', 'stripe'],
  },
  {
    product: 'notices-api',
    needs: ['backblaze storage', 'fly-io compute', 'postmark email', 'gitlab ci'],
    stoppers: ['Postmark', 'Fly.io'],
    absent: ['mailgun', 'twilio'],
  },
])('$product', ({ product, needs, stoppers, absent }) => {
  const root = join(PRODUCTS, product)

  it('gives JSON that keeps the contract, and names who it needs', async () => {
    const { code, stdout } = await holdfast(['audit', root, ...AS_OF, '-f', 'json', '--fail-on', 'none'])
    const assessment = JSON.parse(stdout)
    expect(validate(assessment), JSON.stringify(validate.errors)).toBe(true)
    expect([code, assessment.coverage.complete, assessment.coverage.partial]).toEqual([0, true, []])
    const dependencies = (assessment.dependencies as Dependency[]).filter(({ confidence }) => confidence !== 'low')
    const seen = dependencies.map(({ vendor, capability }) => `${vendor} ${capability}`)
    expect(seen).toEqual(expect.arrayContaining(needs))
    expect(dependencies.filter(({ vendor }) => absent.includes(vendor))).toEqual([])
  })

  it('says in the terminal and on paper who can stop it', async () => {
    const { code, stdout } = await holdfast(['audit', root, ...AS_OF])
    expect(code).toBe(1)
    const text = stdout.replace(/\s+/g, ' ')
    expect(text).toMatch(/Of \d+ essential capabilities, 0 survive the loss of any one company, \d+ do not/)
    const [, companies] =
      /compan(?:y|ies) can (?:each )?(?:stop the product alone|close one way to its users(?: \([^)]*\))?): (.*?)\. [A-Z]/.exec(
        text,
      )!
    for (const name of stoppers) expect(companies).toContain(name)
    expect(text).toMatch(/Failed\. \d+ critical findings? \(--fail-on critical\)/)
    const paper = await holdfast(['audit', root, ...AS_OF, '-f', 'markdown'])
    for (const heading of [`# Who can stop ${product}`, '## If one of them drops us', '## Register of vendors'])
      expect(paper.stdout).toContain(heading)
  })
})
