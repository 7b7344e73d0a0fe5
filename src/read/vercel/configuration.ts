import { defineReader } from '../reader.js'
import { hostOfUrl } from '../shared/host-of.js'
import { reportScripts } from '../shared/pipeline-facts.js'
import { at, entriesOf, itemsOf, textOf } from '../syntax/data.js'

/** Parts of the service that a key turns on, by key. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['crons', 'cron'],
  ['functions', 'functions'],
  ['images', 'images'],
])

/** Vercel projects (https://vercel.com/docs/project-configuration). */
export const configuration = defineReader({
  name: 'vercel/configuration',
  version: 1,
  syntax: 'json',
  selects: { names: ['vercel.json', 'now.json'] },
  reads: 'vercel.json: functions, cron jobs, image optimisation, hosts that requests are passed on to, build commands.',
  blind: 'Settings in the web pages: domains, stores, keys.',
  read(document, report) {
    const { tree } = document
    for (const { key, keyOffset } of entriesOf(tree)) {
      const part = PARTS.get(key)
      if (part)
        report.evidence({ kind: 'client', value: `vercel:${part}`, use: 'configured', at: keyOffset, excerpt: key })
    }
    for (const rule of [...itemsOf(at(tree, 'rewrites')), ...itemsOf(at(tree, 'routes'))]) {
      const target = at(rule, 'destination') ?? at(rule, 'dest')
      const host = hostOfUrl(textOf(target) ?? '')
      if (target && host !== undefined)
        report.evidence({ kind: 'host', value: host, use: 'called', context: 'rewrite', at: target.offset })
    }
    for (const key of ['buildCommand', 'installCommand', 'ignoreCommand'])
      reportScripts(at(tree, key), document.text, report, { context: key })
    if (tree !== undefined) report.mark({ kind: 'web-app', at: tree.offset })
  },
})
