import { beforeAll, describe, expect, it } from 'vitest'
import type { ModuleImport } from '../../../src/read/syntax/module-record.js'
import { prepare } from '../../../src/read/syntax/parse.js'
import { attempt, inTime, survivesCuts, survivesMutation } from './attempt.js'

const SAMPLE = `// ünï😀
import Stripe, { type A, b as c } from "stripe"
import type { T } from 'types'
import * as ns from 'ns'
import 'bare'
export * from 'all'
export { q } from 'q'
export type { R } from 'r'
async function f() {
  const { k } = await import('dyn')
  return require('req').z
}
const { S3, ...rest } = require(\`aws-sdk\`)
const plain = require('plain'), other = require(name)
import eq = require('eq')
`

beforeAll(() => prepare(['module']))

function found(specifier: string, text: string, kind: ModuleImport['kind'], ...names: string[]): ModuleImport {
  const offset = text.search(new RegExp(`["'\`]${specifier}["'\`]`)) + 1
  return { specifier, offset, kind, typeOnly: false, names, nested: false }
}

describe('module', () => {
  it('gives all imports in order, with names, places and where they stand', () => {
    expect(attempt('module', SAMPLE, 'a.ts')).toEqual({
      tree: {
        partial: false,
        imports: [
          found('stripe', SAMPLE, 'static', 'default', 'A', 'b'),
          { ...found('types', SAMPLE, 'static', 'T'), typeOnly: true },
          found('ns', SAMPLE, 'static', '*'),
          found('bare', SAMPLE, 'static'),
          found('all', SAMPLE, 'reexport', '*'),
          found('q', SAMPLE, 'reexport', 'q'),
          { ...found('r', SAMPLE, 'reexport', 'R'), typeOnly: true },
          { ...found('dyn', SAMPLE, 'dynamic', 'k'), nested: true },
          { ...found('req', SAMPLE, 'require', 'z'), nested: true },
          found('aws-sdk', SAMPLE, 'require', 'S3', '*'),
          found('plain', SAMPLE, 'require', '*'),
          found('eq', SAMPLE, 'require', '*'),
        ],
      },
    })
  })

  it.each([
    ['', 'a.js'],
    ['const a = <div>x</div>', 'a.js'],
    ['const a: number = 1', 'a.js'],
    ['with (a) b()', 'a.cjs'],
  ])('parses %j of %s', (text, path) => {
    expect(attempt('module', text, path)).toEqual({ tree: { imports: [], partial: false } })
  })

  it('searches a broken file as text', () => {
    const text = `import a, { type b, c as d } from "x😀"; ((((
import type {
  T,
} from 'types'
// import "comment"
import "bare"
const q = require('q'), r = import("r")
export { z } from "z"; export * from 'all'
Array.from("not"); transform("no", "either")
`
    expect(attempt('module', text, 'a.ts')).toEqual({
      partial: 'not JavaScript or TypeScript as its parser knows it; searched as text',
      tree: {
        partial: true,
        imports: [
          found('x😀', text, 'static', 'default', 'b', 'c'),
          { ...found('types', text, 'static', 'T'), typeOnly: true },
          found('bare', text, 'static'),
          found('q', text, 'require'),
          found('r', text, 'dynamic'),
          found('z', text, 'reexport', 'z'),
          found('all', text, 'reexport', '*'),
        ],
      },
    })
  })

  it.each([
    ['[', 20_000],
    ['(', 20_000],
    ['a?', 10_000],
    ['a?b:', 10_000],
    ['a=>\n', 20_000],
    ['!', 10_000],
    ['a=', 10_000],
    ['if(a)\n', 20_000],
    ['if(a){}\nelse ', 20_000],
    ['a?\n', 20_000],
    ['a:\n', 20_000],
    ['a+', 10_000],
    ['a.b', 10_000],
    ['["]",', 10_000],
    ['while(a)\n', 20_000],
    ['new ', 10_000],
    ['typeof ', 10_000],
  ])('searches %j × %i as text', (unit, count) => {
    const text = `import "x";\n${unit.repeat(count)}`
    expect(inTime('module', text, 'a.ts')).toMatchObject({
      partial: expect.stringMatching(/^(nested too deep|a line of more than)/),
      tree: { imports: [{ specifier: 'x' }] },
    })
  })

  it.each([
    ['imports', 'import a from "b";\n'.repeat(50_000)],
    ['calls', 'require("b");\n'.repeat(70_000)],
    ['unfinished imports', 'import from \n'.repeat(80_000)],
    ['blanks', `import${' '.repeat(1_000_000)}`],
    ['words', 'from '.repeat(200_000)],
    ['long lines', 'export {a} from "b";'.repeat(50_000)],
    ['units', `import "x";${'y'.repeat(2_000_000)}`],
  ])('is quick with many %s', (_, text) => {
    inTime('module', text, 'a.js')
  })

  it('survives mutation', () => {
    survivesMutation('module', [SAMPLE, 'class A extends B { @d x = `a${require("y")}` }\nlet z = <a b={c}/>'], 'a.tsx')
    survivesCuts('module', SAMPLE, 'a.ts')
  })
})
