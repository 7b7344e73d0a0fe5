#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'

// Version and help are answered before the framework loads, so that asking costs what starting Node costs.
const args = process.argv.slice(2)
const last = args.at(-1)
const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8')
if (args.length === 1 && (last === '--version' || last === '-v')) {
  const { name, version } = JSON.parse(read('../package.json'))
  process.stdout.write(`${name}/${version} ${process.platform}-${process.arch} node-${process.version}\n`)
} else {
  const help = last === '--help' || last === '-h' ? renderedHelp(args.slice(0, -1).join(' ')) : undefined
  if (help !== undefined) process.stdout.write(help)
  else {
    const { run } = await import('../dist/src/cli/main.js')
    await run(args, import.meta.url)
  }
}

/** The help of a command as the build rendered it; undefined for anything else. */
function renderedHelp(command) {
  if (!existsSync(new URL('../dist/help.json', import.meta.url))) return undefined
  const pages = JSON.parse(read('../dist/help.json'))
  return Object.hasOwn(pages, command) ? pages[command] : undefined
}
