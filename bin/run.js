#!/usr/bin/env node
import { readFileSync } from 'node:fs'

// Answered before the framework loads, so that asking for the version costs what starting Node costs.
if (process.argv.length === 3 && (process.argv[2] === '--version' || process.argv[2] === '-v')) {
  const { name, version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  process.stdout.write(`${name}/${version} ${process.platform}-${process.arch} node-${process.version}\n`)
} else {
  const { run } = await import('../dist/src/cli/main.js')
  await run(process.argv.slice(2), import.meta.url)
}
