import { visible } from '../util/safe-text.js'

/**
 * One line of plain text for sinks whose readers may render it as Markdown after all (alerts, review comments, widgets): words that
 * a renderer could take for a link, mention, issue or tag stand in backticks, and nothing can be the head of a workflow command.
 */
export function calmText(text: string): string {
  return visible(text)
    .replace(/\]\(/g, '] (')
    .replace(/\S+/g, (word) => (LIVELY.test(word) ? `\`${word.replaceAll('`', "'")}\`` : word.replaceAll('`', "'")))
    .trimStart()
    .replace(/^(?=::|##\[)/, '. ')
}

const LIVELY = /[@<>\\[\]]|#\w|:\/\/|\bwww\.|^(?:javascript|data|mailto|vbscript|file):|^[A-Za-z]+-\d+$|^GH-\d/i

/** At most so many UTF-16 units, ended by `…` where something was cut; no letter and no backticked word is cut in two. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  const kept = text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')
  const isOpen = kept.split('`').length % 2 === 0
  return `${isOpen ? kept.slice(0, kept.lastIndexOf('`')) : kept}…`
}
