import { defineReader } from '../reader.js'
import { cutOffJson } from '../shared/cut-off.js'
import { isLaidOut, jsonLines } from '../shared/json-lines.js'
import { packages } from '../shared/packages.js'

/** Lock file of Pipenv. */
export const pipfileLock = defineReader({
  name: 'pypi/pipfile-lock',
  version: 2,
  syntax: 'text',
  selects: { names: ['pipfile.lock'] },
  reads: 'Locked packages and the indexes they come from.',
  blind: 'Which packages are direct: all count as transitive.',
  cutOff: cutOffJson,
  read({ text }, report) {
    if (!isLaidOut(text)) report.problem({ reason: 'lock file without line breaks', severity: 'partial' })
    const found = packages(report, 'pypi')
    for (const { path, key, value, opens, offset } of jsonLines(text)) {
      if (path[0] === '_meta') {
        if (path[1] === 'sources' && key === 'url') found.source(value, offset)
      } else if (path.length === 1 && opens) found.add(key, offset, 'transitive')
      else if (path.length === 2 && key === 'git') found.repository(value, offset, 'transitive')
    }
    found.done()
  },
})
