import { defineReader } from '../reader.js'
import { elsewhere } from '../shared/endpoint-setting.js'
import { hostOf } from '../shared/host-of.js'
import { at, type Data, entriesOf, textOf } from '../syntax/data.js'

/** Services that keep files on the product's own disk or combine other entries. */
const LOCAL = new Set(['Disk', 'Mirror', 'Null', 'Test'])

/** Reads the storage services of Active Storage. */
export const storageYml = defineReader({
  name: 'ruby/storage-yml',
  version: 3,
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
    const isAllAway = remote.every(({ value }) => textOf(at(value, 'service')) !== 'S3' || awayOf(value) !== undefined)
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
      const away = name === 'S3' ? awayOf(value) : undefined
      // The environment files choose an entry by its key: `amazon` with an endpoint of its own is not Amazon.
      if (away !== undefined) {
        report.evidence({ ...fact, value: `rails:active_storage:${key.toLowerCase()}`, context: away, excerpt: name })
        // Rails builds the client from the entry: with nobody else to speak to, the kit proves nothing of Amazon.
        if (isAllAway && !isExample)
          report.evidence({ ...fact, kind: 'client', value: 'aws:s3', use: 'called', context: away, excerpt: name })
      } else report.evidence({ ...fact, value: `rails:active_storage:${name.toLowerCase()}`, excerpt: name })
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

/** The note of an entry with an endpoint that is known to be another's than Amazon's. */
function awayOf(entry: Data): string | undefined {
  const host = hostOf(textOf(at(entry, 'endpoint')) ?? '')
  return host === undefined ? undefined : elsewhere(host)
}
