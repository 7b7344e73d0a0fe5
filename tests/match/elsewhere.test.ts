import { describe, expect, it } from 'vitest'
import { pointedElsewhere } from '../../src/match/elsewhere.js'
import type { PlacedEvidence } from '../../src/model/evidence.js'
import type { Match } from '../../src/model/match.js'
import { evidence } from '../support/facts.js'

const seen = (part: Partial<PlacedEvidence>, service = 'acme-files'): Match => ({
  vendor: 'acme',
  service,
  capability: 'storage',
  evidence: { ...evidence(), kind: 'client', value: 'acme:files', use: 'called', place: 'source', ...part },
  signal: 'client:acme:files',
  assumed: false,
})
const kit = seen({ kind: 'package', value: 'pkg:npm/acme', use: 'declared' })
const judged = (...matches: readonly Match[]) =>
  pointedElsewhere(matches).map((one) => `${one.evidence.kind} ${one.evidence.use}${one.assumed ? ' ?' : ''}`)

describe('a client that is pointed elsewhere', () => {
  it('proves nothing of the vendor whose protocol it speaks, nor does its kit', () => {
    expect(judged(kit, seen({ context: 'endpoint: files.bell.example' }))).toEqual([
      'package mentioned',
      'client mentioned',
    ])
  })
  it('leaves the vendor open where a setting decides', () => {
    expect(judged(kit, seen({ context: 'endpoint: set' }))).toEqual(['package declared ?', 'client called ?'])
  })
  it('does not speak for the others', () => {
    expect(judged(kit, seen({}), seen({ context: 'endpoint: files.bell.example' }))).toEqual([
      'package declared',
      'client called',
      'client mentioned',
    ])
    expect(judged(kit, seen({}), seen({ context: 'endpoint: set' }))).toEqual([
      'package declared',
      'client called',
      'client called',
    ])
  })
  it('speaks for files that only know its types', () => {
    const types = seen({ context: 'types only' })
    expect(judged(kit, types, seen({ context: 'endpoint: files.bell.example' }))).toEqual([
      'package mentioned',
      'client mentioned',
      'client mentioned',
    ])
    expect(judged(kit, types)).toEqual(['package declared', 'client called'])
    expect(judged(kit, types, seen({}))).toEqual(['package declared', 'client called', 'client called'])
  })
  it('leaves hosts, keys and other services as they are', () => {
    const host = seen({ kind: 'host', value: 'files.acme.example' })
    const other = seen({ kind: 'package', value: 'pkg:npm/acme-mail' }, 'acme-mail')
    expect(judged(host, other, seen({ context: 'endpoint: files.bell.example' }))).toEqual([
      'host called',
      'package called',
      'client mentioned',
    ])
  })
  it('of a test says nothing', () => {
    expect(judged(kit, seen({ context: 'endpoint: set', place: 'test' }))).toEqual([
      'package declared',
      'client called',
    ])
  })
})
