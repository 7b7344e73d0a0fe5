#!/usr/bin/env node
/** Writes `docs/readers.md` from the list of readers; `--check` only tells whether it is up to date. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { READERS } from '../dist/src/read/readers.js'

const path = join(dirname(dirname(fileURLToPath(import.meta.url))), 'docs', 'readers.md')
const cell = (text) => text.replaceAll('|', '\\|')
const files = ({ names = [], extensions = [], path: shape, markers }) =>
  [
    ...names.map((name) => `\`${name}\``),
    ...extensions.map((extension) => `\`*${extension}\``),
    ...(shape ? ['by path'] : []),
    ...(markers ? [`${markers.extensions.map((one) => `\`*${one}\``).join(', ')} with a marker`] : []),
  ]
    .slice(0, 8)
    .join(', ')

const text = `# Readers

Generated from the lists in \`src/read/lists\` by \`node scripts/readers-page.mjs\`. Besides these, one pass over the bytes of every text file
finds host names, environment keys and tell-tale HTTP headers, aware of comments and strings (\`src/read/scan\`).

| reader | files | reads | cannot see |
| --- | --- | --- | --- |
${READERS.map((one) => `| ${one.name} | ${cell(files(one.selects))} | ${cell(one.reads)} | ${cell(one.blind)} |`).join('\n')}
`
if (!process.argv.includes('--check')) writeFileSync(path, text)
else if (readFileSync(path, 'utf8') !== text) {
  console.error('docs/readers.md is out of date; run node scripts/readers-page.mjs')
  process.exitCode = 1
}
