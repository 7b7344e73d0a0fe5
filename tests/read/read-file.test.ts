import { expect, it } from 'vitest'
import { readFile } from '../../src/read/read-file.js'
import { defineReader } from '../../src/read/reader.js'
import { ALL_KNOWN, bytesOf } from '../support/fuzz/verdict.js'

const reader = (name: string, read: () => void) =>
  defineReader({ name, version: 1, syntax: 'text', selects: { names: ['a.txt'] }, reads: '', blind: '', read })

it('G06: a reader that throws fails its file, by its own name and without what it said', async () => {
  const { prepare } = await import('../../src/read/syntax/parse.js')
  await prepare(['text'])
  const bug = reader('x/bug', () => {
    throw new TypeError('SECRET of the file')
  })
  const result = readFile({ path: 'a.txt', place: 'source', bytes: bytesOf('SECRET') }, [bug], ALL_KNOWN)
  expect(result.problems).toEqual([
    { path: 'a.txt', reason: 'the reader x/bug failed (TypeError)', severity: 'failed' },
  ])
})

it.each([
  ['half', [{ path: 'a.txt', reason: 'half', severity: 'partial' }]],
  ['whole', []],
])('a file that its reader sees to be cut off is named as read in part: %s', async (text, problems) => {
  const { prepare } = await import('../../src/read/syntax/parse.js')
  await prepare(['text'])
  const lines = { ...reader('x/lines', () => {}), cutOff: (read: string) => (read === 'half' ? read : undefined) }
  const result = readFile({ path: 'a.txt', place: 'source', bytes: bytesOf(text) }, [lines], ALL_KNOWN)
  expect(result.problems).toEqual(problems)
})
