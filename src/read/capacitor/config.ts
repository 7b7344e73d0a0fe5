import { defineReader } from '../reader.js'
import { blankComments, C_STYLE } from '../shared/blank-comments.js'

const APP_ID = /["']?\bappId["']?\s?:\s?["']([A-Za-z][\w-]*(?:\.[\w-]+)+)["']/
const CORDOVA_ID = /<widget\b[^>]{0,400}?\sid="([\w.-]{3,150})"/
const CORDOVA_PLUGIN = /<plugin\b[^>]{0,400}?\sname="([\w@/.-]{2,100})"/g

/** Reads configurations of Capacitor and Cordova apps. */
export const config = defineReader({
  name: 'capacitor/config',
  version: 1,
  syntax: 'text',
  selects: { names: ['capacitor.config.ts', 'capacitor.config.js', 'capacitor.config.json', 'config.xml'] },
  reads: 'App ids of Capacitor and Cordova, and Cordova’s plug-ins.',
  blind: 'For which platforms the app is built: their folders tell.',
  read({ text: source, name }, report) {
    if (name === 'config.xml' && !source.includes('<widget')) return
    const text = name === 'config.xml' ? source.replace(XML_COMMENT, blanks) : blankComments(source, C_STYLE)
    const id = (name === 'config.xml' ? CORDOVA_ID : APP_ID).exec(text)
    if (id !== null) report.identity({ kind: 'bundle', value: id[1]!, at: id.index + id[0].lastIndexOf(id[1]!) })
    if (name !== 'config.xml') return
    for (const match of text.matchAll(CORDOVA_PLUGIN)) {
      const at = match.index + match[0].lastIndexOf(match[1]!)
      report.evidence({ kind: 'mobile', value: `plugin:${match[1]}`, use: 'declared', at, excerpt: match[1]! })
    }
  },
})

const XML_COMMENT = /<!--[\s\S]{0,5000}?-->/g

function blanks(text: string): string {
  return ' '.repeat(text.length)
}
