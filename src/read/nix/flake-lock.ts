import { defineReader } from '../reader.js'
import { cutOffJson } from '../shared/cut-off.js'
import { reportGitSource } from '../shared/git-source.js'
import { isLaidOut, jsonLines } from '../shared/json-lines.js'

/** Lock file of a Nix flake. */
export const flakeLock = defineReader({
  name: 'nix/flake-lock',
  version: 2,
  syntax: 'text',
  selects: { names: ['flake.lock'] },
  reads: 'The repositories that the inputs are fetched from.',
  blind: 'Binary caches, which settings of Nix name.',
  cutOff: cutOffJson,
  read({ text }, report) {
    if (!isLaidOut(text)) report.problem({ reason: 'lock file without line breaks', severity: 'partial' })
    let owner = ''
    let ownerAt = 0
    let repository = ''
    let isFound = false
    for (const { path, key, value, offset } of jsonLines(text)) {
      if (path[0] !== 'nodes' || path[2] !== 'locked') continue
      isFound = true
      if (key === 'owner') {
        owner = value
        ownerAt = offset
      }
      if (key === 'repo') repository = value
      else if (key === 'url') reportGitSource(report, value, offset, 'transitive', path[1])
      // `type` comes after `owner` and `repo`: Nix writes keys in order.
      else if (key === 'type' && SHORT.has(value))
        reportGitSource(report, `${value}:${owner}/${repository}`, ownerAt, 'transitive', path[1])
    }
    if (isFound) report.evidence({ kind: 'registry', value: 'nix', use: 'declared', at: { line: 1 } })
  },
})

const SHORT = new Set(['github', 'gitlab'])
