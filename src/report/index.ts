import type { Format } from './format.js'

/** Every format with how it is loaded: only the one that is asked for costs its start-up. */
export const FORMATS = {
  terminal: async (): Promise<Format> => (await import('./terminal.js')).terminal,
  markdown: async (): Promise<Format> => (await import('./markdown.js')).markdown,
  html: async (): Promise<Format> => (await import('./html/index.js')).html,
  json: async (): Promise<Format> => (await import('./json.js')).json,
  sarif: async (): Promise<Format> => (await import('./sarif.js')).sarif,
  cyclonedx: async (): Promise<Format> => (await import('./cyclonedx.js')).cyclonedx,
  'cyclonedx-1.7': async (): Promise<Format> => (await import('./cyclonedx.js')).cyclonedx17,
  junit: async (): Promise<Format> => (await import('./junit.js')).junit,
  gitlab: async (): Promise<Format> => (await import('./gitlab.js')).gitlab,
  csv: async (): Promise<Format> => (await import('./csv.js')).csv,
  'github-summary': async (): Promise<Format> => (await import('./github-summary.js')).githubSummary,
  'github-annotations': async (): Promise<Format> => (await import('./github-annotations.js')).githubAnnotations,
  dot: async (): Promise<Format> => (await import('./dot.js')).dot,
  dora: async (): Promise<Format> => (await import('./dora.js')).dora,
} as const

/** The id of a format. */
export type FormatId = keyof typeof FORMATS

/** Ids in the order of the help. */
export const FORMAT_IDS = Object.keys(FORMATS) as FormatId[]

/** Endings of file names, the longer of two that fit first. */
const ENDINGS: readonly (readonly [ending: string, format: FormatId])[] = [
  ['.cdx.json', 'cyclonedx'],
  ['.bom.json', 'cyclonedx'],
  ['.gitlab.json', 'gitlab'],
  ['.sarif.json', 'sarif'],
  ['.dora.csv', 'dora'],
  ['.summary.md', 'github-summary'],
  ['.junit.xml', 'junit'],
  ['.xml', 'junit'],
  ['.sarif', 'sarif'],
  ['.csv', 'csv'],
  ['.dot', 'dot'],
  ['.gv', 'dot'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.json', 'json'],
  ['.markdown', 'markdown'],
  ['.md', 'markdown'],
  ['.txt', 'terminal'],
]

/** The format that a file name asks for; undefined where its ending says nothing. */
export function formatOf(fileName: string): FormatId | undefined {
  const name = fileName.toLowerCase()
  return ENDINGS.find(([ending]) => name.endsWith(ending))?.[1]
}

export type { Format, FormatOptions } from './format.js'
