#!/usr/bin/env node
/**
 * Writes a new reader with its test and samples, and registers it: `npm run new:reader -- <ecosystem>/<dialect> [syntax]`.
 * Refuses a name that is taken.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [name, syntax = 'text'] = process.argv.slice(2)
const SYNTAXES = ['text', 'json', 'yaml', 'toml', 'xml', 'hcl', 'html', 'dockerfile', 'module']
if (!/^[a-z0-9-]+\/[a-z0-9-]+$/.test(name ?? '') || !SYNTAXES.includes(syntax)) {
  console.error(`usage: npm run new:reader -- <ecosystem>/<dialect> [${SYNTAXES.join('|')}]`)
  process.exit(2)
}
const [folder, dialect] = name.split('/')
const symbol = camel(dialect)
const source = join(root, 'src/read', folder, `${dialect}.ts`)
const test = join(root, 'tests/read', folder, `${dialect}.test.ts`)
const fixtures = join(root, 'tests/read', folder, 'fixtures', dialect)
if (existsSync(source)) {
  console.error(`${name} exists already`)
  process.exit(2)
}

write(
  source,
  `import { defineReader } from '../reader.js'

/** What the format is, with a link to its specification. */
export const ${symbol} = defineReader({
  name: '${name}',
  version: 1,
  syntax: '${syntax}',
  selects: { names: ['${dialect}'] },
  reads: 'What it reads, in one sentence.',
  blind: 'What it cannot see, in one sentence.',
  read(document, report) {
    if (document.text.trim() === '') return
    report.evidence({ kind: 'file', value: document.name, use: 'declared', at: 0 })
  },
})
`,
)
write(
  test,
  `import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ${symbol} } from '../../../src/read/${folder}/${dialect}.js'
import { brief, readWith } from '../read-with.js'

const fixture = readFileSync(new URL('./fixtures/${dialect}/intact/${dialect}', import.meta.url), 'utf8')

describe('${name}', () => {
  it.each([
    ['nothing', '', []],
    ['what the fixture shows', fixture, ['file ${dialect} declared 1:1']],
  ])('%s', async (_name, text, expected) => {
    expect(brief(await readWith(${symbol}, '${dialect}', text))).toEqual(expected)
  })
})
`,
)
write(join(fixtures, 'intact', dialect), 'replace me by something shaped like a real file\n')
write(join(fixtures, 'broken', dialect), 'replace me by the same file, bro')

const list = listOf(folder)
const lines = readFileSync(list, 'utf8').split('\n')
const alias = camel(`${folder}-${dialect}`)
const lastImport = lines.findLastIndex((line) => line.startsWith('import '))
lines.splice(lastImport + 1, 0, `import { ${symbol} as ${alias} } from '../${folder}/${dialect}.js'`)
lines.splice(lines.lastIndexOf(']'), 0, `  ${alias},`)
writeFileSync(list, lines.join('\n'))
console.log(`wrote src/read/${name}.ts, its test, a sample that is intact and one that is broken, and registered it
in ${list.slice(root.length + 1)}; run npm run format`)

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

/** The list that holds the ecosystem's other readers; a new ecosystem starts in the list of delivery. */
function listOf(ecosystem) {
  const lists = readdirSync(join(root, 'src/read/lists')).map((file) => join(root, 'src/read/lists', file))
  const known = lists.find((file) => readFileSync(file, 'utf8').includes(`'../${ecosystem}/`))
  return known ?? join(root, 'src/read/lists/delivery.ts')
}

function camel(words) {
  return words.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase())
}
