import type { Report } from '../reader.js'
import { hostOf } from '../shared/host-of.js'
import { at, type Data, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** What each key of a Worker's settings binds to it (https://developers.cloudflare.com/workers/wrangler/configuration/). */
const BINDINGS: ReadonlyMap<string, string> = new Map([
  ['ai', 'ai'],
  ['ai_search', 'ai-search'],
  ['analytics_engine_datasets', 'analytics-engine'],
  ['assets', 'assets'],
  ['browser', 'browser'],
  ['containers', 'containers'],
  ['d1_databases', 'd1'],
  ['dispatch_namespaces', 'dispatch'],
  ['durable_objects', 'durable-objects'],
  ['hyperdrive', 'hyperdrive'],
  ['images', 'images'],
  ['kv_namespaces', 'kv'],
  ['logpush', 'logpush'],
  ['mtls_certificates', 'mtls'],
  ['pipelines', 'pipelines'],
  ['queues', 'queues'],
  ['r2_buckets', 'r2'],
  ['secrets_store_secrets', 'secrets-store'],
  ['send_email', 'email'],
  ['site', 'assets'],
  ['vectorize', 'vectorize'],
  ['workflows', 'workflows'],
])

const NAMES = ['bucket_name', 'database_name', 'index_name', 'dataset', 'queue', 'binding']

/** Reports the stores and services that a Worker is bound to, in each of its environments, and its own hosts. */
export function reportBindings(tree: Data | undefined, report: Report): void {
  if (tree === undefined) return
  const environments = entriesOf(at(tree, 'env')).map(({ key, value }) => ({ name: key, settings: value }))
  for (const { name, settings } of [{ name: '', settings: tree }, ...environments]) {
    for (const { key, keyOffset, value } of entriesOf(settings)) {
      const service = BINDINGS.get(key)
      if (service === undefined || (value.kind === 'scalar' && value.value === false)) continue
      const bound = itemsOf(value)[0]
      const context = NAMES.map((field) => textOf(at(bound, field))).find((text) => text !== undefined) ?? name
      report.evidence({
        kind: 'client',
        value: `cloudflare:${service}`,
        use: 'configured',
        ...(context !== '' && { context }),
        at: keyOffset,
        excerpt: key,
      })
    }
    const crons = at(settings, 'triggers', 'crons')
    if (crons)
      report.evidence({
        kind: 'client',
        value: 'cloudflare:cron',
        use: 'configured',
        at: crons.offset,
        excerpt: 'crons',
      })
    reportOwnHosts(settings, report)
  }
  report.evidence({
    kind: 'client',
    value: 'cloudflare:workers',
    use: 'declared',
    at: tree.offset,
    excerpt: 'wrangler',
  })
  const main = at(tree, 'main')
  if (main) report.mark({ kind: 'web-service', at: main.offset })
}

function reportOwnHosts(settings: Data, report: Report): void {
  const routes = [...itemsOf(at(settings, 'routes')), ...itemsOf(at(settings, 'route'))]
  for (const route of routes) {
    const pattern = at(route, 'pattern') ?? route
    const value = hostOf((textOf(pattern) ?? '').replace(/^\*\.?|\/\*$/g, ''))?.split('/', 1)[0]
    if (value !== undefined) report.identity({ kind: 'host', value, at: pattern.offset })
  }
}
