#!/usr/bin/env node
/** Writes `docs/readers.md` from the list of readers; `--check` only tells whether it is up to date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FILE_NAMES, FILE_PATHS } from '../dist/src/read/delivery/file-names.js'
import { READERS } from '../dist/src/read/readers.js'
import { FORMATS } from './formats.mjs'

const path = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs', 'readers.md')
const cell = (text) => text.replaceAll('|', '\\|')
/** So many names are shown of a reader that takes more. */
const MOST_NAMES = 8
const files = ({ names = [], extensions = [], path: shape, markers }) => {
  const all = [
    ...names.map((name) => `\`${name}\``),
    ...extensions.map((extension) => `\`*${extension}\``),
    ...(shape ? ['by path'] : []),
    ...(markers ? [`${markers.extensions.map((one) => `\`*${one}\``).join(', ')} with a marker`] : []),
  ]
  return [...all.slice(0, MOST_NAMES), ...(all.length > MOST_NAMES ? ['…'] : [])].join(', ')
}
const known = new Set(READERS.map(({ name }) => name))
const readersOf = (format) => {
  const names = FORMATS[format].split(' ')
  for (const name of names) if (!known.has(name)) throw new Error(`scripts/formats.mjs: no reader ${name}`)
  return names.join(', ')
}

const text = `# Readers

Generated from the lists in \`src/read/lists\` by \`node scripts/readers-page.mjs\`. Besides these, one pass over the bytes of every text file
finds host names, environment keys and tell-tale HTTP headers, aware of comments and strings (\`src/read/scan\`).

| reader | files | reads | cannot see |
| --- | --- | --- | --- |
${READERS.map((one) => `| ${one.name} | ${cell(files(one.selects))} | ${cell(one.reads)} | ${cell(one.blind)} |`).join('\n')}

## By format

Each reader has a sample that is whole and one that is broken, below \`tests/read/<ecosystem>/fixtures/<dialect>\`.

| format | readers |
| --- | --- |
${Object.keys(FORMATS)
  .map((format) => `| ${format} | ${readersOf(format)} |`)
  .join('\n')}

## Files known by name

delivery/known-files tells these by their names and paths alone: ${[...FILE_NAMES, ...FILE_PATHS].map((name) => `\`${name}\``).join(', ')}.
`
if (!process.argv.includes('--check')) writeFileSync(path, text)
else if (readFileSync(path, 'utf8') !== text) {
  console.error('docs/readers.md is out of date; run node scripts/readers-page.mjs')
  process.exitCode = 1
}
