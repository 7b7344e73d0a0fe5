import { readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type KnownPage, makeFolderOf, type PolicyState, readState, writeState } from '../../src/policy-watch/state.js'
import { put, tree } from '../collect/tree.js'

const known = {
  fingerprint: '0'.repeat(64),
  firstSeen: '2026-11-01',
  lastSeen: '2026-11-02',
  lines: ['\u001b[2J', '\u202eReversed.'],
}

describe('state', () => {
  it('is empty before the first run and comes back as it was', () => {
    const cwd = tree()
    expect(readState('.holdfast/s.json', cwd)).toEqual(new Map())
    makeFolderOf('.holdfast/s.json', cwd)
    makeFolderOf('.holdfast/s.json', cwd)
    const state: PolicyState = new Map<string, KnownPage>([
      ['https://b.example/', known],
      ['https://a.example/', { ...known, changed: '2026-11-02' }],
    ])
    writeState('.holdfast/s.json', state, { cwd })
    expect(readState('.holdfast/s.json', cwd)).toEqual(state)
    expect(readdirSync(join(cwd, '.holdfast'))).toEqual(['s.json'])
    const text = readFileSync(join(cwd, '.holdfast/s.json'), 'utf8')
    expect(text).toContain('"\\u202eReversed."')
    expect(text.indexOf('a.example')).toBeLessThan(text.indexOf('b.example'))
  })

  it.each([
    ['no JSON', '{', /s\.json is not the state of a watch: it: /],
    ['another version', '{"version":2,"pages":{}}', /: version: /],
    ['unknown keys', '{"version":1,"pages":{},"x":1}', /x/],
    ['wrong page', '{"version":1,"pages":{"https://a.example/":{}}}', /: pages\.https:\/\/a\.example\/\.fingerprint: /],
  ])('refuses %s', (_, text, message) => {
    const cwd = tree({ 's.json': text })
    expect(() => readState('s.json', cwd)).toThrow(message)
  })

  it('goes through no link', () => {
    const cwd = tree({ 'there.json': '{"version":1,"pages":{}}' })
    const elsewhere = tree()
    symlinkSync('there.json', join(cwd, 's.json'))
    symlinkSync(elsewhere, join(cwd, '.holdfast'))
    expect(() => readState('s.json', cwd)).toThrow('it is a link')
    expect(() => writeState('s.json', new Map(), { cwd })).toThrow('it is a link')
    makeFolderOf('.holdfast/s.json', cwd)
    expect(() => writeState('.holdfast/s.json', new Map(), { cwd })).toThrow('is a link')
    put(cwd, 'folder/x')
    expect(() => readState('folder', cwd)).toThrow('no regular file')
  })
})
