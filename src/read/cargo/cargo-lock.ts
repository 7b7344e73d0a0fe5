import { defineReader } from '../reader.js'
import { cutOffToml } from '../shared/cut-off-lock.js'
import { lockBlocks } from '../shared/lock-blocks.js'
import { packages } from '../shared/packages.js'

const SOURCE = /"(registry|sparse|git)\+([^"]+)"/

/** Lock file of Cargo. */
export const cargoLock = defineReader({
  name: 'cargo/cargo-lock',
  version: 2,
  syntax: 'text',
  selects: { names: ['cargo.lock'] },
  reads: 'Locked crates and the registries and repositories they come from.',
  blind: 'Which crates are direct: all count as transitive.',
  cutOff: cutOffToml,
  read({ text }, report) {
    const found = packages(report, 'cargo')
    for (const { name, offset, source, sourceOffset } of lockBlocks(text)) {
      const from = SOURCE.exec(source)
      // Without a source it is a member of the workspace.
      if (!from) continue
      found.add(name, offset, 'transitive')
      if (from[1] === 'git') found.repository(from[2]!, sourceOffset, 'transitive')
      else found.source(from[2]!, sourceOffset)
    }
  },
})
