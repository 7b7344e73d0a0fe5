#!/usr/bin/env node
/** Compiles the program and the vendor database into `dist/`, and the command manifest. Talks on standard error only. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
// A build asks nobody whether there is a newer tool.
const env = { ...process.env, OCLIF_SKIP_NEW_VERSION_CHECK: 'true' }
const tool = (name) => join(root, 'node_modules', '.bin', name)
const run = (name, ...args) => execFileSync(tool(name), args, { cwd: root, env, stdio: ['ignore', 2, 2] })

const next = join(root, 'dist.next')
const dist = join(root, 'dist')

// Built aside and put in place whole, so that a run beside it never meets half a build.
rmSync(next, { recursive: true, force: true })
run('tsc', '-p', 'tsconfig.json', '--outDir', next)
const { compile } = await import(join(next, 'src', 'vendor-db', 'compile.js'))
const { writeCompiled } = await import(join(next, 'src', 'vendor-db', 'compiled-files.js'))
writeCompiled(next, compile(join(root, 'vendor-db')))
await bundle(join(next, 'src'))
copyGrammar()
writeFileSync(join(next, 'build-id.txt'), buildId())
const old = join(root, 'dist.old')
rmSync(old, { recursive: true, force: true })
if (existsSync(dist)) renameSync(dist, old)
renameSync(next, dist)
rmSync(old, { recursive: true, force: true })
run('oclif', 'manifest')
renderHelp()

/** A digest of everything that decides what reading a file gives: program, vocabulary and the exact packages it stands on. */
function buildId() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')))
  const names = readdirSync(next, { recursive: true }).filter((name) => /\.js(?:on)?$/.test(name))
  for (const name of names.sort()) hash.update(`${name}\n`).update(readFileSync(join(next, name)))
  return hash.digest('hex')
}

/** The HCL grammar and its licence: its package, whose install script compiles what is not needed, need not be installed then. */
function copyGrammar() {
  const from = join(root, 'node_modules', '@tree-sitter-grammars', 'tree-sitter-hcl')
  for (const [name, as] of [
    ['tree-sitter-hcl.wasm', 'tree-sitter-hcl.wasm'],
    ['LICENSE', 'tree-sitter-hcl.LICENSE'],
  ])
    cpSync(join(from, name), join(next, 'grammars', as))
}

/**
 * Joins the modules that an audit loads into few files: opening three hundred small ones costs more than reading them. Packages
 * stay outside, and what is loaded lazily stays apart. Paths relative to a module hold, since all of them are one folder deep.
 */
async function bundle(from) {
  await build({
    entryPoints: ['cli/run-audit.js', 'flows/sandbox-handler.js'].map((name) => join(from, name)),
    outbase: from,
    outdir: from,
    allowOverwrite: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    chunkNames: 'flows/[name]-[hash]',
    logLevel: 'warning',
  })
}

/**
 * Renders the help of every command once, so that asking for it costs what starting Node costs. `bin/run.js` shows these files
 * when they are there.
 */
function renderHelp() {
  const { commands } = JSON.parse(readFileSync(join(root, 'oclif.manifest.json'), 'utf8'))
  const pages = ['', ...Object.values(commands).map(({ id }) => id.replaceAll(':', ' '))]
  const texts = pages.map((page) => {
    const args = [join(root, 'bin', 'run.js'), ...page.split(' ').filter(Boolean), '--help']
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', COLUMNS: '100', OCLIF_COLUMNS: '100' }
    return [page, execFileSync(process.execPath, args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 2] })]
  })
  writeFileSync(join(root, 'dist', 'help.json'), JSON.stringify(Object.fromEntries(texts)))
}
