import type { Report } from '../reader.js'
import { defineReader } from '../reader.js'
import { hostOfUrl } from '../shared/host-of.js'
import { reportScripts } from '../shared/pipeline-facts.js'
import { purl } from '../shared/purl.js'
import { at, type Data, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** Parts of the service that a table turns on, by key. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['functions', 'functions'],
  ['edge_functions', 'edge-functions'],
  ['images', 'images'],
  ['identity', 'identity'],
])

/** Netlify sites (https://docs.netlify.com/configure-builds/file-based-configuration/). */
export const configuration = defineReader({
  name: 'netlify/configuration',
  version: 1,
  syntax: 'toml',
  selects: { names: ['netlify.toml'] },
  reads: 'netlify.toml: functions, build plug-ins, hosts that requests are passed on to, build commands.',
  blind: 'Settings in the web pages: domains, forms, identity, keys.',
  read(document, report) {
    const { tree } = document
    for (const { key, keyOffset } of entriesOf(tree)) {
      const part = PARTS.get(key)
      if (part)
        report.evidence({ kind: 'client', value: `netlify:${part}`, use: 'configured', at: keyOffset, excerpt: key })
    }
    for (const plugin of itemsOf(at(tree, 'plugins'))) {
      const name = at(plugin, 'package')
      const value = textOf(name)
      if (name && value !== undefined && !/^[./]/.test(value))
        report.evidence({
          kind: 'package',
          value: purl('npm', value),
          use: 'called',
          scope: 'development',
          at: name.offset,
          excerpt: value,
        })
    }
    for (const rule of itemsOf(at(tree, 'redirects'))) reportRedirect(rule, report)
    const builds = [at(tree, 'build'), ...entriesOf(at(tree, 'context')).map(({ value }) => value)]
    for (const build of builds) reportScripts(at(build, 'command'), document.text, report, { context: 'build' })
    if (tree !== undefined) report.mark({ kind: 'web-app', at: tree.offset })
  },
})

/** With status 200 the service fetches the page itself; any other sends the visitor there. */
function reportRedirect(rule: Data, report: Report): void {
  const target = at(rule, 'to')
  const host = hostOfUrl(textOf(target) ?? '')
  if (target === undefined || host === undefined) return
  const use = textOf(at(rule, 'status')) === '200' ? 'called' : 'linked'
  report.evidence({ kind: 'host', value: host, use, context: 'redirect', at: target.offset })
}
