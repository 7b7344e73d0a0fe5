import { defineReader } from '../reader.js'
import { blankComments, C_STYLE } from '../shared/blank-comments.js'

const GECKO = /\bgecko\b/
const BROWSER = /['"](firefox|edge|safari|opera)['"]/g

const STORES: Readonly<Record<string, string>> = {
  firefox: 'mozilla-addons',
  edge: 'microsoft-edge-addons',
  safari: 'app-store',
  opera: 'opera-addons',
}

/** Reads configurations of extension builders, which write a manifest for each browser. */
export const wxtConfig = defineReader({
  name: 'webextension/wxt-config',
  version: 1,
  syntax: 'text',
  selects: { names: ['wxt.config.ts', 'wxt.config.js', 'wxt.config.mts', 'plasmo.config.ts'] },
  reads: 'Browsers for which an extension is built, and so the stores it needs.',
  blind: 'Stores that a release script alone knows.',
  read({ text: source }, report) {
    const text = blankComments(source, C_STYLE)
    const seen = new Set(['chrome-web-store'])
    report.evidence({ kind: 'mobile', value: 'store:chrome-web-store', use: 'declared', at: 0, excerpt: 'wxt' })
    const emit = (store: string, at: number, excerpt: string) => {
      if (seen.has(store)) return
      seen.add(store)
      report.evidence({ kind: 'mobile', value: `store:${store}`, use: 'declared', at, excerpt })
    }
    const gecko = GECKO.exec(text)
    if (gecko !== null) emit('mozilla-addons', gecko.index, 'gecko')
    for (const match of text.matchAll(BROWSER)) emit(STORES[match[1]!]!, match.index + 1, match[1]!)
  },
})
