import { defineReader } from '../reader.js'
import { cutOffToml } from '../shared/cut-off-lock.js'
import { lockBlocks } from '../shared/lock-blocks.js'
import { packages } from '../shared/packages.js'

const URL = /https?:\/\/[^\s"'}]+/
/** A block of the project itself in uv's lock. */
const OWN = /^\{\s*(?:editable|virtual|directory|path|workspace)\b/
const GIT = /(?:^|\{\s*)git\s*=|^"git"|git\+|\.git(?:["?#]|$)/

/** Lock files of Poetry, uv and PDM, and the standard one. */
export const lock = defineReader({
  name: 'pypi/lock',
  version: 2,
  syntax: 'text',
  selects: { names: ['poetry.lock', 'uv.lock', 'pdm.lock', 'pylock.toml'] },
  reads: 'Locked packages, the indexes and repositories they come from.',
  blind: 'Which packages are direct: all count as transitive.',
  cutOff: cutOffToml,
  read({ text }, report) {
    const found = packages(report, 'pypi')
    for (const { name, offset, source, sourceOffset } of lockBlocks(text)) {
      if (OWN.test(source)) continue
      found.add(name, offset, 'transitive')
      const url = URL.exec(source)?.[0]
      if (!url) continue
      if (GIT.test(source)) found.repository(url, sourceOffset, 'transitive')
      else found.source(url, sourceOffset, { replaces: false })
    }
    found.done()
  },
})
