#!/usr/bin/env node
/** Compiles the program and the vendor database into `dist/`, and the command manifest. Talks on standard error only. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const tool = (name) => join(root, 'node_modules', '.bin', name)
const run = (name, ...args) => execFileSync(tool(name), args, { cwd: root, stdio: ['ignore', 2, 2] })

rmSync(join(root, 'dist'), { recursive: true, force: true })
run('tsc', '-p', 'tsconfig.json')
const { compile } = await import('../dist/src/vendor-db/compile.js')
mkdirSync(join(root, 'dist'), { recursive: true })
const { db, facts } = compile(join(root, 'vendor-db'))
writeFileSync(join(root, 'dist', 'vendor-db.json'), JSON.stringify(db))
writeFileSync(join(root, 'dist', 'vendor-facts.json'), JSON.stringify(facts))
run('oclif', 'manifest')
