import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { folderSource } from '../../src/collect/folder.js'
import { baselineOf, compareWithBaseline } from '../../src/gate/baseline.js'
import { auditSource } from '../support/audit-source.js'
import { PRODUCTS } from '../support/products.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb({
  twilio: { services: { 'twilio-sms': { capabilities: ['sms'], signals: { package: ['pkg:npm/twilio'] } } } },
  apple: { services: { push: { capabilities: ['push'], signals: { mobile: ['aps-environment'] } } } },
})
const top = mkdtempSync(join(tmpdir(), 'holdfast-checkout-'))
afterAll(() => rmSync(top, { recursive: true, force: true }))

const REMOTE = '[remote "origin"]\n\turl = https://forge.example/acme/booking.git\n'

/** The product as checked out into a folder of this name. */
function checkedOut(folder: string, { product = 'booking-web', remote }: { product?: string; remote?: string } = {}) {
  const path = join(top, folder)
  cpSync(join(PRODUCTS, product), path, { recursive: true })
  if (remote !== undefined) {
    mkdirSync(join(path, '.git'))
    writeFileSync(join(path, '.git/config'), remote)
  }
  return auditSource(folderSource([path]), db)
}
const fingerprints = ({ findings }: Awaited<ReturnType<typeof checkedOut>>) =>
  findings.map(({ fingerprint }) => fingerprint).sort()

describe('a product in another folder', () => {
  it.each<[name: string, remote: string | undefined]>([
    ['that its manifest names', undefined],
    ['that its repository names', REMOTE],
  ])('has the same findings: one %s', async (name, remote) => {
    const at = remote === undefined ? {} : { remote }
    const [one, other] = [await checkedOut(`a-${name}`, at), await checkedOut(`b-${name}`, at)]
    expect(fingerprints(one).length).toBeGreaterThan(0)
    expect(fingerprints(other)).toEqual(fingerprints(one))
    expect(other.components).toEqual(one.components)
  })

  it('is called by its repository before its manifest, in ids and in the heading', async () => {
    const { subject, components } = await checkedOut('c', { remote: REMOTE })
    expect(subject.name).toBe('booking')
    expect(components.map(({ id }) => id)).toContain('booking')
  })

  it('is known to a baseline in which it had another name', async () => {
    const baseline = baselineOf(await checkedOut('d'))
    const today = await checkedOut('e', { remote: REMOTE })
    const state = compareWithBaseline(today, baseline, 'baseline.json')
    expect(state.fresh).toEqual([])
    expect(state.known.length).toBe(baseline.findings.length)
  })
})
