import { defineReader } from '../reader.js'
import { cutOffJson } from '../shared/cut-off.js'
import { isLaidOut, jsonLines } from '../shared/json-lines.js'
import { packages } from '../shared/packages.js'
import { scopeOfSection } from './sections.js'
import { reportSpecifier } from './specifier.js'

/** First string of a package's list, `name@version`, and the second, its registry where it is not the default one. */
const LOCKED = /^\[\s*"((?:@[^@/"]+\/)?[^@/"]+)@([^"]*)"(?:,\s*"([^"]*)")?/

/** Lock file of Bun in its text form. */
export const bunLock = defineReader({
  name: 'npm/bun-lock',
  version: 2,
  syntax: 'text',
  selects: { names: ['bun.lock'] },
  reads: 'Direct packages of every workspace, all locked packages, and registries other than the default one.',
  blind: 'The binary form, `bun.lockb`.',
  cutOff: cutOffJson,
  read({ text }, report) {
    if (!isLaidOut(text)) report.problem({ reason: 'lock file without line breaks', severity: 'partial' })
    const found = packages(report, 'npm')
    for (const { path, key, value, opens, offset } of jsonLines(text)) {
      const [section, , part] = path
      if (section === 'workspaces' && path.length === 3 && !opens) {
        const scope = scopeOfSection(part)
        if (scope && key) reportSpecifier(found, { name: key, specifier: value, at: offset, scope })
      } else if (section === 'packages' && path.length === 1) {
        const locked = LOCKED.exec(value)
        if (!locked) continue
        const [, name, specifier, registry] = locked
        reportSpecifier(found, { name: name!, specifier: specifier!, at: offset, scope: 'transitive' })
        if (registry?.startsWith('http')) found.download(registry, offset)
      }
    }
    found.done()
  },
})
