#!/usr/bin/env node
import { existsSync, readFileSync, writeSync } from 'node:fs'

// Version and help are answered before the framework loads, so that asking costs what starting Node costs.
const args = process.argv.slice(2)
const last = args.at(-1)
const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8')
if (args.length === 1 && (last === '--version' || last === '-v')) {
  const { name, version } = JSON.parse(read('../package.json'))
  print(`${name}/${version} ${process.platform}-${process.arch} node-${process.version}\n`)
} else {
  const help = last === '--help' || last === '-h' ? renderedHelp(args.slice(0, -1).join(' ')) : undefined
  if (help !== undefined) print(help)
  else {
    const { run } = await import('../dist/src/cli/main.js').catch(notLoaded)
    await run(args, import.meta.url)
  }
}

/** The help of a command as the build rendered it; undefined for anything else. */
function renderedHelp(command) {
  if (!existsSync(new URL('../dist/help.json', import.meta.url))) return undefined
  const pages = JSON.parse(read('../dist/help.json'))
  return Object.hasOwn(pages, command) ? pages[command] : undefined
}

/** A few lines, at once: Node's stream would not notice that the device is full. */
function print(text) {
  try {
    writeSync(1, text)
  } catch ({ code }) {
    if (code === 'EPIPE') return
    process.exitCode = 2
    process.stderr.on('error', () => {})
    process.stderr.write(`holdfast: Standard output could not be written (${code}).\n`)
  }
}

// Node would end with 1, the code of a failed gate.
function notLoaded(error) {
  const why = args.includes('--debug') ? error.stack : error.message
  process.stderr.write(
    `holdfast: This copy of holdfast is not complete: ${why}\nBuild it with \`npm run build\`, or install holdfast again.\n`,
  )
  process.exit(70)
}
