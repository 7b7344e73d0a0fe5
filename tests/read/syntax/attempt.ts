import fc from 'fast-check'
import { expect } from 'vitest'
import { parse } from '../../../src/read/syntax/parse.js'
import { type Parsed, type SyntaxName, SyntaxRefused } from '../../../src/read/syntax/parsers.js'
import type { Trees } from '../../../src/read/syntax/trees.js'

/** The parsed tree, or the reason of a refusal; any other error flies. */
export function attempt<S extends SyntaxName>(syntax: S, text: string, path = 'file'): Parsed<Trees[S]> | string {
  try {
    return parse(syntax, text, path)
  } catch (error) {
    if (error instanceof SyntaxRefused) return error.message
    throw error
  }
}

/** Parses hostile input and fails where that takes more than two seconds of processor time, however busy the machine. */
export function inTime<S extends SyntaxName>(syntax: S, text: string, path = 'file'): Parsed<Trees[S]> | string {
  const start = process.cpuUsage()
  const result = attempt(syntax, text, path)
  const { user } = process.cpuUsage(start)
  expect(user / 1000).toBeLessThan(2000)
  return result
}

/** Cuts, doubles and replaces parts of good inputs: none may throw anything but a refusal. */
export function survivesMutation(syntax: SyntaxName, samples: readonly string[], path = 'file'): void {
  const unit = fc.constantFrom(...'[]{}()<>"\'`\\/*#:-,=&!|%$?;.~@ \n\t\u0000ü😀a1'.match(/./gsu)!)
  const edit = fc.record({ at: fc.nat(), length: fc.nat(8), insert: fc.array(unit, { maxLength: 6 }) })
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.array(edit, { minLength: 1, maxLength: 5 }), (sample, edits) => {
      let text = sample
      for (const { at, length, insert } of edits) {
        const start = at % (text.length + 1)
        text = text.slice(0, start) + insert.join('') + text.slice(start + length)
      }
      attempt(syntax, text, path)
    }),
    { numRuns: 200 },
  )
}

/** Every cut of a text: what a broken download leaves. */
export function survivesCuts(syntax: SyntaxName, sample: string, path = 'file'): void {
  for (let end = 0; end < sample.length; end++) attempt(syntax, sample.slice(0, end), path)
}
