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
  it('takes with it the kit of all services, unless something else is built or left open', () => {
    const all = { ...seen({ kind: 'package', value: 'pkg:pypi/acme', use: 'declared' }, 'acme-account'), assumed: true }
    const away = seen({ context: 'endpoint: files.bell.example' })
    expect(judged(all, away)).toEqual(['package mentioned ?', 'client mentioned'])
    expect(judged(all, away, seen({ value: 'acme:mail' }, 'acme-mail'))[0]).toBe('package declared ?')
    expect(judged(all, seen({ context: 'endpoint: set' }))[0]).toBe('package declared ?')
    expect(judged({ ...all, assumed: false }, away)[0]).toBe('package declared')
    expect(judged(all)).toEqual(['package declared ?'])
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

describe('a setting that names another host', () => {
  const key = (part: Partial<PlacedEvidence>, assumed = true) => ({
    ...seen({ kind: 'env', value: 'S3_BUCKET', use: 'configured', ...part }),
    assumed,
  })
  const away = key({ value: 'S3_ENDPOINT', context: 'endpoint: files.bell.example' })
  it('settles that the keys beside it are not the vendor’s', () => {
    expect(judged(away, key({}), key({ kind: 'setting' }))).toEqual([
      'env mentioned ?',
      'env mentioned ?',
      'setting mentioned ?',
    ])
    expect(judged(kit, seen({ context: 'endpoint: set' }), away)).toEqual([
      'package mentioned',
      'client mentioned',
      'env mentioned ?',
    ])
  })
  it('leaves what is the vendor’s by name', () => {
    const host = seen({ kind: 'host', value: 'files.acme.example' })
    expect(judged(away, key({ value: 'ACME_KEY' }, false), host, kit)).toEqual([
      'env mentioned ?',
      'env configured',
      'host called',
      'package declared',
    ])
  })
  it('is none in a sample, in a test, or where the host is not told', () => {
    const others: readonly Partial<PlacedEvidence>[] = [
      { use: 'offered' },
      { place: 'test' },
      { context: 'endpoint: set' },
    ]
    for (const part of others)
      expect(judged(key({ context: 'endpoint: files.bell.example', ...part }), key({}))[1]).toBe('env configured ?')
  })
  it('is the vendor’s where the host is', () => {
    const host = seen({ kind: 'host', value: 'files.bell.example/v1' })
    expect(judged(away, key({}), host)).toEqual(['env configured ?', 'env configured ?', 'host called'])
  })
  it('speaks for the entry that has it and for no other', () => {
    const entry = (value: string, context?: string) =>
      key({ kind: 'adapter', value, ...(context !== undefined && { context }) }, false)
    const found = judged(
      entry('rails:active_storage:a', 'endpoint: b.example'),
      entry('rails:active_storage:a'),
      entry('c'),
    )
    expect(found).toEqual(['adapter mentioned', 'adapter mentioned', 'adapter configured'])
  })
})
