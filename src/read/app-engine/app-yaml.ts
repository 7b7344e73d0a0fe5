import { defineReader } from '../reader.js'
import { at, entriesOf, scalarsOf, textOf } from '../syntax/data.js'

/** Keys that stand beside `runtime:` in the file of an App Engine service and of no other. */
const OWN_KEYS = new Set([
  'handlers',
  'instance_class',
  'automatic_scaling',
  'basic_scaling',
  'manual_scaling',
  'env',
  'entrypoint',
  'inbound_services',
  'beta_settings',
  'vpc_access_connector',
  'service',
  'app_engine_apis',
  'runtime_config',
  'env_variables',
])

/** App Engine services (https://cloud.google.com/appengine/docs/standard/reference/app-yaml). */
export const appYaml = defineReader({
  name: 'app-engine/app-yaml',
  version: 1,
  syntax: 'yaml',
  selects: { path: /(?:^|\/)app(?:[._-][a-z0-9_-]{1,40})?\.ya?ml$/ },
  reads: 'app.yaml of App Engine: that it is used, databases it is joined to.',
  blind: 'What the code calls at run time.',
  read(document, report) {
    const root = document.tree?.[0]
    const runtime = at(root, 'runtime')
    const keys = entriesOf(root).map(({ key }) => key)
    if (runtime === undefined || textOf(runtime) === undefined || !keys.some((key) => OWN_KEYS.has(key))) return
    report.evidence({
      kind: 'file',
      value: 'app.yaml#app-engine',
      use: 'declared',
      at: runtime.offset,
      excerpt: textOf(runtime)!,
    })
    report.evidence({ kind: 'client', value: 'gcp:appengine', use: 'declared', at: runtime.offset, excerpt: 'runtime' })
    report.mark({ kind: 'web-service', at: runtime.offset })
    for (const { path, scalar } of scalarsOf(at(root, 'beta_settings')))
      if (path.includes('cloud_sql_instances'))
        report.evidence({
          kind: 'client',
          value: 'gcp:sql',
          use: 'configured',
          at: scalar.offset,
          excerpt: 'cloud_sql_instances',
        })
  },
})
