import { defineReader } from '../reader.js'
import { cutOffJson } from '../shared/cut-off.js'
import { isLaidOut, jsonLines } from '../shared/json-lines.js'
import { packages } from '../shared/packages.js'

/** Lock file of Composer. */
export const composerLock = defineReader({
  name: 'composer/composer-lock',
  version: 2,
  syntax: 'text',
  selects: { names: ['composer.lock'] },
  reads: 'Locked packages and the hosts that their archives are fetched from.',
  blind: 'Which packages are direct: all count as transitive.',
  cutOff: cutOffJson,
  read({ text }, report) {
    if (!isLaidOut(text)) report.problem({ reason: 'lock file without line breaks', severity: 'partial' })
    const found = packages(report, 'composer')
    for (const { path, key, value, offset } of jsonLines(text)) {
      if (path[0] !== 'packages' && path[0] !== 'packages-dev') continue
      if (path.length === 2 && key === 'name') found.add(value, offset, 'transitive')
      // Archives come from the code host itself, not from the registry.
      else if (path.length === 3 && path[2] === 'dist' && key === 'url') found.download(value, offset, 'transitive')
    }
    found.done()
  },
})
