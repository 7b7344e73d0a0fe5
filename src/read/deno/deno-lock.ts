import { defineReader } from '../reader.js'
import { cutOffJson } from '../shared/cut-off.js'
import { isLaidOut, jsonLines } from '../shared/json-lines.js'
import { packages } from '../shared/packages.js'
import { reportDenoSpecifier } from './specifier.js'

/** Lock file of Deno. */
export const denoLock = defineReader({
  name: 'deno/deno-lock',
  version: 2,
  syntax: 'text',
  selects: { names: ['deno.lock'] },
  reads: 'Locked packages of both registries and the hosts of modules imported by URL.',
  blind: 'Which packages are direct: all count as transitive.',
  cutOff: cutOffJson,
  read({ text }, report) {
    if (!isLaidOut(text)) report.problem({ reason: 'lock file without line breaks', severity: 'partial' })
    const found = { npm: packages(report, 'npm'), jsr: packages(report, 'jsr') }
    for (const { path, key, offset } of jsonLines(text)) {
      // Format 3 keeps the sections of the registries below `packages`.
      const section = path.length === 2 && path[0] === 'packages' ? path[1] : path.length === 1 ? path[0] : undefined
      if (section === 'npm' || section === 'jsr') reportDenoSpecifier(found, `${section}:${key}`, offset, 'transitive')
      else if (section === 'remote') reportDenoSpecifier(found, key, offset, 'transitive')
    }
    found.npm.done()
    found.jsr.done()
  },
})
