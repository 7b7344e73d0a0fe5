#!/usr/bin/env node
/** Checks the vendor database: `node scripts/vendors.mjs check [id …]` prints every fault, of the named vendors only if any are named. */
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { faultsOf } from '../dist/src/vendor-db/compile.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const ids = process.argv.slice(3)
const isMine = (fault) =>
  ids.length === 0 || ids.some((id) => fault.includes(`/${id}.yaml`) || fault.includes(` ${id} `))
const faults = faultsOf(join(root, 'vendor-db'), new Date().toISOString().slice(0, 10)).filter(isMine)
for (const fault of faults) console.log(fault)
console.log(`${readdirSync(join(root, 'vendor-db/vendors')).length} vendor files, ${faults.length} faults`)
process.exitCode = faults.length > 0 ? 2 : 0
