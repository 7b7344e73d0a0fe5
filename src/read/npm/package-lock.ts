import type { Scope } from '../../model/evidence.js'
import { defineReader } from '../reader.js'
import { cutOffJson } from '../shared/cut-off.js'
import { isLaidOut, jsonLines } from '../shared/json-lines.js'
import { packages } from '../shared/packages.js'
import { scopeOfSection } from './sections.js'

interface Locked {
  name: string
  readonly offset: number
}

/** Lock file of npm, all versions of its format. */
export const packageLock = defineReader({
  name: 'npm/package-lock',
  version: 2,
  syntax: 'text',
  selects: { names: ['package-lock.json', 'npm-shrinkwrap.json'] },
  reads:
    'Every locked package, told apart by whether the root or a workspace asks for it, and the registries they come from.',
  blind: 'Files without line breaks; format 1 does not say which packages are direct.',
  cutOff: cutOffJson,
  read({ text }, report) {
    if (!isLaidOut(text)) report.problem({ reason: 'lock file without line breaks', severity: 'partial' })
    const found = packages(report, 'npm')
    const direct = new Map<string, Scope>()
    const locked: Locked[] = []
    for (const { path, key, value, opens, offset } of jsonLines(text)) {
      const [section, owner, part] = path
      if (section === 'packages' && path.length === 1 && opens) {
        const at = key.lastIndexOf(MODULES)
        if (at >= 0) locked.push({ name: key.slice(at + MODULES.length), offset })
      } else if (section === 'packages' && path.length === 2 && owner!.includes(MODULES)) {
        // An alias keeps the real name inside; a link leads to a workspace.
        const last = locked.at(-1)
        if (key === 'name' && last) last.name = value
        else if (key === 'link' && value === 'true') locked.pop()
        else if (key === 'resolved') found.download(value, offset)
      } else if (section === 'packages' && path.length === 3 && !owner!.includes(MODULES)) {
        const scope = scopeOfSection(part)
        if (scope && (!direct.has(key) || scope === 'production')) direct.set(key, scope)
      } else if (section === 'dependencies' && path.at(-1) === 'dependencies' && opens)
        locked.push({ name: key, offset })
      else if (section === 'dependencies' && key === 'resolved') found.download(value, offset)
    }
    for (const { name, offset } of locked) found.add(name, offset, direct.get(name) ?? 'transitive')
    found.done()
  },
})

const MODULES = 'node_modules/'
