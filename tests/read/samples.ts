import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A file as a repository would hold it, for one reader. */
export interface Sample {
  /** The path in the repository, which decides who reads it. */
  readonly path: string
  readonly text: string
}

/** The sample of a reader that is whole, or the one that is broken as files are: half merged, half a template, cut off. */
export function sampleOf(reader: string, state: 'intact' | 'broken'): Sample {
  const [folder, dialect] = reader.split('/')
  const root = join(import.meta.dirname, folder!, 'fixtures', dialect!, state)
  if (statSync(root, { throwIfNoEntry: false }) === undefined)
    throw new Error(`${reader} has no sample: put a file below tests/read/${folder}/fixtures/${dialect}/${state}`)
  const [file] = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const path = join(file!.parentPath, file!.name)
  return { path: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }
}

/** Ways in which bytes of a sound file go wrong, each at a place of the text that is given as a share of its length. */
export const DAMAGES: Readonly<Record<string, (text: string, at: number) => string | Buffer>> = {
  'cut off': (text, at) => text.slice(0, at),
  'the beginning lost': (text, at) => text.slice(at),
  'a template inserted': (text, at) => `${text.slice(0, at)}{{ if .Values.x }}\n{% for a in b %}\n${text.slice(at)}`,
  'ERB inserted': (text, at) => `${text.slice(0, at)}<% if x? %><%= y ${text.slice(at)}`,
  'a merge conflict': (text, at) => `${text.slice(0, at)}\n<<<<<<< HEAD\n=======\n>>>>>>> other\n${text.slice(at)}`,
  'a bracket turned': (text, at) => text.slice(0, at) + text.slice(at).replace(/[()[\]{}<>]/, (one) => TURNED[one]!),
  'a quote lost': (text, at) => text.slice(0, at) + text.slice(at).replace(/["'`]/, ''),
  'zero bytes': (text, at) => `${text.slice(0, at)}\0\0\0${text.slice(at)}`,
  'UTF-16': (text, at) => Buffer.from(`\uFEFF${text.slice(0, at)}`, 'utf16le'),
  'no UTF-8': (text, at) =>
    Buffer.concat([Buffer.from(text.slice(0, at)), Buffer.from([0xff, 0xc3, 0x28]), Buffer.from(text.slice(at))]),
  'brackets without an end': (text, at) => text.slice(0, at) + '[{('.repeat(2000) + text.slice(at),
  'one line': (text, at) => text.slice(0, at) + text.slice(at).replaceAll('\n', ' '),
}

const TURNED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
}
