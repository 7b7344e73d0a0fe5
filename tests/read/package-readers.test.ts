import { describe, expect, it } from 'vitest'
import { READERS } from '../../src/read/readers.js'
import { readWith } from './read-with.js'

const FOLDERS = new Set([
  ...['cargo', 'cocoapods', 'composer', 'conda', 'deno', 'git', 'golang', 'gradle', 'hex', 'maven'],
  ...['nix', 'npm', 'nuget', 'pub', 'pypi', 'rubygems', 'swift'],
])
const readers = READERS.filter((reader) => FOLDERS.has(reader.name.split('/')[0]!))

const SIZE = 200_000
const fill = (part: string) => part.repeat(Math.ceil(SIZE / part.length))

/** Inputs at which an expression that backtracks, or a search without an end, takes the square of their size. */
const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['an empty file', ''],
  ['zero bytes', fill('\0')],
  ['one line of blanks', `name${fill(' ')}x`],
  ['nothing but line ends', fill('\n')],
  ['carriage returns', fill('\r\n')],
  ['open brackets', fill('([{')],
  ['open strings', fill('"\'')],
  ['open comments', fill('/*#//')],
  ['keys without an end', fill('"a": {\n')],
  ['open lists of packages', fill('install_requires=[')],
  ['open tuples', `  defp deps do\n${fill('{:a, ')}`],
  ['functions without an end', fill('def deps do\n')],
  ['dots and dashes', fill('a.b-c_d.')],
  ['urls', fill('url https://a.example/b ')],
  ['gems that go on', fill("gem 'a', group: [:x,\n")],
  ['blocks that stay open', fill('dependencies { implementation( ')],
  ['words that open blocks', fill('do    ')],
  ['at signs', fill('"@a/b@npm:@c/d@')],
  ['colons', fill('a:b:c:')],
  ['requirements with markers', fill('a[b,c] ; d\n')],
]

describe('readers of packages', () => {
  it('are all here', () => {
    expect(readers.length).toBeGreaterThanOrEqual(48)
  })

  it.each(readers.map((reader) => [reader.name, reader] as const))(
    '%s survives hostile input in time',
    async (_, reader) => {
      const text = reader.syntax === 'text' ? HOSTILE : HOSTILE.filter(([name]) => name !== 'open brackets')
      for (const [name, input] of text) {
        const start = process.cpuUsage()
        const path = reader.selects.names?.[0] ?? `x${reader.selects.extensions?.[0] ?? '.txt'}`
        const result = await readWith(reader, path, input)
        expect(result.evidence.length, name).toBeLessThan(20_001)
        expect(process.cpuUsage(start).user / 1000, `${reader.name} at ${name}`).toBeLessThan(5000)
      }
    },
  )
})
