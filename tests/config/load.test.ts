import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadConfig } from '../../src/config/load.js'
import { parseConfig } from '../../src/config/parse.js'
import { ConfigError } from '../../src/model/errors.js'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'holdfast-config-'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const faults = (text: string) => {
  try {
    parseConfig(text, 'holdfast.yaml')
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n')
    throw error
  }
  return []
}

describe('a configuration', () => {
  it('gives what it says', () => {
    const text =
      'product: Desk\nessential: [payments]\ncorrections:\n  - {is: self-run, service: sentry-errors, reason: own server}\n'
    expect(parseConfig(text, 'holdfast.yaml').config).toEqual({
      product: 'Desk',
      essential: ['payments'],
      corrections: [{ is: 'self-run', service: 'sentry-errors', reason: 'own server' }],
    })
  })

  it('may be empty', () => {
    expect(parseConfig('', 'holdfast.yaml').config).toEqual({})
    expect(parseConfig('# nothing yet\n', 'holdfast.yaml').config).toEqual({})
  })

  it('is absent where there is no file', () => {
    expect(loadConfig(root, undefined)).toBeUndefined()
  })
})

describe('X09: what it refuses, with line and column, all at once', () => {
  it.each<[name: string, text: string, expected: readonly (string | RegExp)[]]>([
    ['an unknown key', 'produkt: Desk\n', [/^holdfast\.yaml:1:1 .*produkt/]],
    [
      'two faults',
      'essential: [telepathy]\nsector: x\n',
      [/^holdfast\.yaml:1:13 essential\.0/, /^holdfast\.yaml:2:9 sector/],
    ],
    [
      'a path out of the root',
      'places:\n  - {path: ../x, place: test, reason: none of ours}\n',
      [/2:12 places\.0\.path: a path below the root/],
    ],
    ['an absolute path', 'places:\n  - {path: /etc, place: test, reason: none of ours}\n', [/below the root/]],
    ['a host with a scheme', 'firstPartyHosts: ["https://x.io"]\n', [/1:19 firstPartyHosts\.0: a host name/]],
    [
      'a correction of nothing',
      'corrections:\n  - {is: not-ours, reason: because}\n',
      [/2:5 corrections\.0: name a vendor/],
    ],
    ['a correction without reason', 'corrections:\n  - {is: not-ours, vendor: x}\n', [/reason/]],
    ['JavaScript', 'product: !!js/function "x"\n', [/^holdfast\.yaml:1:10 .*js\/function/]],
    ['two documents', 'product: a\n---\nproduct: b\n', [/^holdfast\.yaml:2:1 a second document/]],
    ['a key with an escape', '"a\\e[2J": 1\n', [/^holdfast\.yaml:1:1 a\\x1b\[2J: unknown key$/]],
    ['no YAML', 'product: [\n', [/^holdfast\.yaml:2:1 /]],
    [
      'a reference',
      'product: &a Desk\nfirstPartyHosts: [*a]\n',
      [/^holdfast\.yaml:2:19 \*a: references are not followed/],
    ],
    ['a bomb', `a: ${'['.repeat(100)}`, [/nested deeper than 32/]],
  ])('%s', (_name, text, expected) => {
    const found = faults(text)
    expect(found).toHaveLength(expected.length)
    for (const [i, one] of expected.entries()) expect(found[i]).toMatch(one)
  })

  it('a file that nobody wrote by hand', () => {
    const text = (size: number) => 'product: x\n'.padEnd(size, '#\n')
    writeFileSync(join(root, 'holdfast.yaml'), text(256 * 1024))
    expect(loadConfig(root, undefined)?.config).toEqual({ product: 'x' })
    writeFileSync(join(root, 'holdfast.yaml'), text(256 * 1024 + 1))
    expect(() => loadConfig(root, undefined)).toThrow(/is larger than 256 KiB/)
  })

  it('a link in the tree', () => {
    writeFileSync(join(root, 'real.yaml'), 'product: x\n')
    symlinkSync(join(root, 'real.yaml'), join(root, 'holdfast.yaml'))
    expect(() => loadConfig(root, undefined)).toThrow(/is a link/)
  })

  it('a folder, and a named file that is missing', () => {
    mkdirSync(join(root, 'holdfast.yaml'))
    expect(() => loadConfig(root, undefined)).toThrow(/is not a regular file/)
    expect(() => loadConfig(root, join(root, 'none.yaml'))).toThrow(/no such file/)
  })
})
