import { Buffer } from 'node:buffer'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { readFile } from '../../../src/read/read-file.js'
import type { Reader } from '../../../src/read/reader.js'
import { createSelect } from '../../../src/read/select.js'
import { PRODUCTS } from '../products.js'
import { ALL_KNOWN, bytesOf } from './verdict.js'

/** What mutants of one reader are made from: a path that it takes, and files that it understands. */
export interface Seeds {
  readonly path: string
  readonly files: readonly Buffer[]
}

const READ_TESTS = join(import.meta.dirname, '../../read')
/** So many files are the origin of mutants, those that say most. */
const MOST_SEEDS = 30
const LARGEST = 16 * 1024

/**
 * Seeds of a reader, whose syntax must have been prepared: the texts of its own tests, the fixtures beside them, and the
 * files of the sample products. A new reader needs nothing here, as it comes with tests.
 */
export function seedsOf(reader: Reader): Seeds {
  const takes = createSelect([reader])
  const texts = textsOf(reader.name.split('/')[0]!)
  const path = pathOf(reader, texts, takes)
  const own = products().filter((file) => takes(file.path, file.bytes).length > 0)
  const files = [...texts.map(bytesOf), ...own.map(({ bytes }) => bytes)].filter(({ length }) => length <= LARGEST)
  const told = files.map((file) => ({ file, facts: factsOf(reader, path, file) }))
  told.sort((a, b) => b.facts - a.facts || b.file.length - a.file.length)
  return { path, files: told.slice(0, MOST_SEEDS).map(({ file }) => file) }
}

function pathOf({ selects }: Reader, texts: readonly string[], takes: ReturnType<typeof createSelect>): string {
  if (selects.names?.[0]) return selects.names[0]
  const extension = selects.extensions?.[0] ?? selects.markers?.extensions[0]
  if (extension) return `seed${extension}`
  return (
    texts.find(
      (text) =>
        text.length < 100 && !text.startsWith('..') && !text.includes('\n') && takes(text, Buffer.alloc(0)).length > 0,
    ) ?? 'seed'
  )
}

function factsOf(reader: Reader, path: string, bytes: Buffer): number {
  const { evidence, references, codeFacts, identities, marks } = readFile(
    { path, place: 'source', bytes },
    [reader],
    ALL_KNOWN,
  )
  return evidence.length + references.length + codeFacts.length + identities.length + marks.length
}

const textsOfFolder = new Map<string, readonly string[]>()

/** Every string of the tests of one ecosystem, and its fixtures. */
function textsOf(folder: string): readonly string[] {
  let texts = textsOfFolder.get(folder)
  if (texts === undefined) {
    texts = filesBelow(join(READ_TESTS, folder)).flatMap((path) => {
      const text = readFileSync(path, 'utf8')
      return path.endsWith('.ts') ? stringsOf(text) : [text]
    })
    textsOfFolder.set(folder, texts)
  }
  return texts
}

/** The strings of a TypeScript file; what stands between the parts of a template counts as a word. */
function stringsOf(code: string): string[] {
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text)
    else if (ts.isTemplateExpression(node))
      found.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('x'))
    ts.forEachChild(node, look)
  }
  look(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest))
  return found
}

let productFiles: { readonly path: string; readonly bytes: Buffer }[] | undefined

function products() {
  productFiles ??= filesBelow(PRODUCTS).map((path) => ({
    path: path.slice(PRODUCTS.length + 1),
    bytes: readFileSync(path),
  }))
  return productFiles
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
