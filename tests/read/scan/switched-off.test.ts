import { describe, expect, it } from 'vitest'
import type { ReadResult } from '../../../src/model/evidence.js'
import { values } from '../../../src/read/helm/values.js'
import { NOTHING } from '../../../src/read/nothing.js'
import { heedSwitches } from '../../../src/read/scan/switched-off.js'
import { evidence } from '../../support/facts.js'
import { readWith } from '../read-with.js'

const PATH = 'chart/values.yaml'
const seen = (value: string, line: number) => evidence({ reader: 'scan/host', value, line, path: PATH })
const conditions = async (text: string, ...scanned: readonly ReturnType<typeof seen>[]) => {
  const read = await readWith(values, PATH, text)
  const all: ReadResult = { ...NOTHING, evidence: [...scanned, ...read.evidence] }
  return heedSwitches(all)
    .evidence.slice(0, scanned.length)
    .map(({ condition }) => condition)
}

describe('what the scan sees in a part that is turned off', () => {
  it('is heeded as its reader says', async () => {
    const text = 'redis:\n  enabled: false\n  image:\n    repository: docker.io/bitnami/redis\n'
    expect(await conditions(text, seen('docker.io/bitnami/redis', 4))).toEqual(['redis enabled'])
    expect(await conditions(text.replace('false', 'true'), seen('docker.io/bitnami/redis', 4))).toEqual([undefined])
  })

  it('says nothing of other lines and other hosts', async () => {
    const text = 'redis:\n  enabled: false\n  url: https://a.example.com\nurl: https://a.example.com\n'
    const scanned = [seen('a.example.com', 3), seen('a.example.com', 4), seen('b.example.com', 3)]
    expect(await conditions(text, ...scanned)).toEqual(['redis enabled', undefined, undefined])
  })

  it('stays on where a reader sees the same on the same line without a condition', async () => {
    const text = 'a: {enabled: false, image: quay.io/acme/a}\n'
    const on = evidence({ reader: 'test/test', kind: 'image', value: 'quay.io/acme/b', path: PATH })
    const read = await readWith(values, PATH, text)
    const result = heedSwitches({ ...NOTHING, evidence: [seen('quay.io', 1), on, ...read.evidence] })
    expect(result.evidence[0]?.condition).toBeUndefined()
  })

  it('is not touched by conditions of other kinds', () => {
    const fact = evidence({ kind: 'host', value: 'acme.io', condition: 'nested' })
    const result = { ...NOTHING, evidence: [evidence({ reader: 'scan/host', value: 'acme.io' }), fact] }
    expect(heedSwitches(result)).toBe(result)
  })

  it('is only offered where its reader says so, on that line and unless the line also uses it', () => {
    const offer = evidence({ kind: 'host', value: 'acme.io/x', use: 'offered', path: PATH })
    const uses = (...others: readonly ReturnType<typeof evidence>[]) =>
      heedSwitches({ ...NOTHING, evidence: [seen('acme.io', 1), seen('acme.io', 2), ...others] })
        .evidence.slice(0, 2)
        .map(({ use }) => use)
    const before = uses()
    expect(before).not.toContain('offered')
    expect(uses(offer)).toEqual(['offered', before[1]])
    expect(uses(offer, { ...offer, use: 'called' })).toEqual(before)
  })
})
