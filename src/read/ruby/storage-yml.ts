import { defineReader } from '../reader.js'
import { elsewhere } from '../shared/endpoint-setting.js'
import { hostOf } from '../shared/host-of.js'
import { at, entriesOf, textOf } from '../syntax/data.js'

/** Services that keep files on the product's own disk or combine other entries. */
const LOCAL = new Set(['Disk', 'Mirror', 'Null', 'Test'])

/** Reads the storage services of Active Storage. */
export const storageYml = defineReader({
  name: 'ruby/storage-yml',
  version: 2,
  syntax: 'yaml',
  selects: { path: /(?:^|\/)config\/storage(?:\.[\w-]+)?\.ya?ml(?:\.\w+)?$/ },
  reads: 'Services of config/storage.yml with their endpoints.',
  blind: 'Which entry is in use: the environment files choose it.',
  read({ tree, path }, report) {
    if (tree === undefined) {
      report.problem({ reason: 'config/storage.yml could not be parsed', severity: 'failed' })
      return
    }
    const isExample = path.includes('.example') || path.includes('.sample')
    const entries = tree.flatMap((document) => entriesOf(document))
    const remote = entries.filter(({ value }) => !LOCAL.has(textOf(at(value, 'service')) ?? 'Disk'))
    for (const { key, value } of remote) {
      const service = at(value, 'service')!
      const name = textOf(service)!
      const endpoint = at(value, 'endpoint')
      const fact = {
        kind: 'adapter',
        use: isExample ? 'offered' : 'configured',
        at: service.offset,
        context: key,
        condition: `storage service ${key} is chosen`,
      } as const
      const host = hostOf(textOf(endpoint) ?? '')
      const away = name === 'S3' && host !== undefined ? elsewhere(host) : undefined
      // The environment files choose an entry by its key: `amazon` with an endpoint of its own is not Amazon.
      if (away !== undefined)
        report.evidence({ ...fact, value: `rails:active_storage:${key.toLowerCase()}`, context: away, excerpt: name })
      else report.evidence({ ...fact, value: `rails:active_storage:${name.toLowerCase()}`, excerpt: name })
      // Without an endpoint the S3 service speaks to Amazon itself.
      if (name === 'S3' && endpoint === undefined)
        report.evidence({ ...fact, value: 'rails:active_storage:amazon', excerpt: name })
      if (host !== undefined && endpoint !== undefined)
        report.evidence({
          ...fact,
          kind: 'host',
          value: host,
          use: isExample ? 'offered' : 'called',
          at: endpoint.offset,
        })
    }
  },
})
