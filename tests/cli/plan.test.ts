import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ExitPlanSchema } from '../../src/model/exit-plan.js'
import { AS_OF, holdfast } from '../support/holdfast.js'
import { PRODUCTS } from '../support/products.js'

const product = join(PRODUCTS, 'town-square')
const folder = mkdtempSync(join(tmpdir(), 'holdfast-plan-'))
const saved = join(folder, 'a.json')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let open: string
beforeAll(async () => {
  const { stdout } = await holdfast(['audit', product, ...AS_OF, '--format', 'json'])
  writeFileSync(saved, stdout)
  const { findings } = JSON.parse(stdout) as { findings: readonly { rule: string; vendors: string[]; title: string }[] }
  open = findings.find(({ rule, vendors }) => rule === 'HF106' && vendors.includes('twilio'))!.title
})

const plan = (...args: string[]) => holdfast(['plan', '--from', saved, ...args])

describe('holdfast plan --vendor', () => {
  it('writes a runbook from now to afterwards that names what this product must close, export and change', async () => {
    const { code, stdout } = await plan('--vendor', 'twilio', '--format', 'markdown')
    expect(code).toBe(0)
    const at = ['Now, while all is well', 'First hour', 'First day', 'First week', 'Afterwards', 'Credentials'].map(
      (title) => stdout.indexOf(`\n## ${title}\n`),
    )
    expect(at).not.toContain(-1)
    expect(at).toEqual([...at].sort((a, b) => a - b))
    expect(stdout).toContain('Close sign-up')
    expect(stdout).toContain('```sh\ntwilio api:core:incoming-phone-numbers:list')
    expect(stdout).toContain('fraud-response-guide/engage')
    expect(stdout).toMatch(/RTO.*MTPD/)
    expect(stdout).not.toMatch(/undefined|NaN|\[object/)
  })

  it('counts in public the controls that fail open, and names them where asked', async () => {
    const words = open.split(' ').slice(0, 3).join(' ')
    const [shared, asked, terminal] = await Promise.all([
      plan('--vendor', 'twilio', '--format', 'markdown'),
      plan('--vendor', 'twilio', '--format', 'markdown', '--include-sensitive'),
      plan('--vendor', 'twilio'),
    ])
    expect(shared.stdout).toContain('Close what fails open')
    expect(shared.stdout).not.toContain(words)
    expect(asked.stdout).toContain(words)
    expect(terminal.stdout).toContain(words)
  })

  it('gives JSON by its schema, the same for folder and saved assessment, and byte by byte', async () => {
    const [one, again, fresh] = await Promise.all([
      plan('--vendor', 'aws', '--format', 'json'),
      plan('--vendor', 'aws', '--format', 'json'),
      holdfast(['plan', product, ...AS_OF, '--vendor', 'aws', '--format', 'json']),
    ])
    expect(one.stdout).toBe(again.stdout)
    expect(fresh.stdout).toBe(one.stdout)
    const read = ExitPlanSchema.parse(JSON.parse(one.stdout))
    expect(read.vendor.id).toBe('aws')
    expect(read.required).toContain('storage')
    const commands = read.phases.flatMap(({ steps }) => steps.flatMap((step) => step.commands))
    expect(commands).toContain('aws s3 sync s3://<BUCKET> <FOLDER>/<BUCKET>')
  })

  it('keeps a command on one line in the narrowest terminal', async () => {
    const { stdout } = await plan('--vendor', 'aws')
    expect(stdout).toContain('    aws route53 list-resource-record-sets --hosted-zone-id <ZONE_ID> --output json\n')
  })

  it('ends with 2 for a company that the product does not use or nobody knows', async () => {
    for (const id of ['fastly', 'no-such-company']) {
      const run = await plan('--vendor', id)
      expect(run.code).toBe(2)
      expect(run.stderr).toContain(`does not use ${id}`)
      expect(run.stdout).toBe('')
    }
  })
})

describe('holdfast plan', () => {
  it('ends with 2 for a budget that is none, and with 0 for one that is', async () => {
    const [wrong, right] = await Promise.all([plan('--budget', 'much'), plan('--budget', '30d')])
    expect(wrong.code).toBe(2)
    expect(right.code).toBe(0)
    expect(right.stdout).toContain('Order of work')
  })
})
