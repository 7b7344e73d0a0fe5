import type { Format } from './format.js'

/** Every format with how it is loaded: only the one that is asked for costs its start-up. */
export const FORMATS = {
  terminal: async (): Promise<Format> => (await import('./terminal.js')).terminal,
  markdown: async (): Promise<Format> => (await import('./markdown.js')).markdown,
  json: async (): Promise<Format> => (await import('./json.js')).json,
} as const

/** The id of a format. */
export type FormatId = keyof typeof FORMATS

/** Ids in the order of the help. */
export const FORMAT_IDS = Object.keys(FORMATS) as FormatId[]

/** The format that a file name asks for; undefined where its ending says nothing. */
export function formatOf(fileName: string): FormatId | undefined {
  const ending = fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase()
  return { md: 'markdown', markdown: 'markdown', json: 'json', txt: 'terminal' }[ending] as FormatId | undefined
}

export type { Format, FormatOptions } from './format.js'
