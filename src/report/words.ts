/** «8 hours», «3 days», «5 weeks»: the largest unit that keeps the number plain. */
export function duration(hours: number): string {
  if (hours < 48) return count(Math.round(hours), 'hour')
  if (hours < 24 * 60) return count(Math.round(hours / 24), 'day')
  return count(Math.round(hours / 24 / 7), 'week')
}

/** «11 to 80 days», in one unit. */
export function durationRange([low, high]: readonly [number, number]): string {
  const [size, unit] = high < 48 ? [1, 'hour'] : high < 24 * 60 ? [24, 'day'] : ([24 * 7, 'week'] as const)
  const from = Math.max(1, Math.round(low / size))
  const to = Math.max(from, Math.round(high / size))
  return from === to ? count(to, unit) : `${from} to ${to} ${unit}s`
}

/** «1 file», «1,389 files». */
export function count(n: number, noun: string): string {
  return `${thousands(n)} ${n === 1 ? noun : plural(noun)}`
}

function plural(noun: string): string {
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`
}

/** `1389` as «1,389», the same in every locale. */
export function thousands(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** «a», «a and b», «a, b and c». */
export function enumerate(items: readonly string[], last: 'and' | 'or' = 'and'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`
}

/** A title inside a sentence: «domain name», but «DNS» and «TLS certificates». */
export function inSentence(title: string): string {
  return /^[A-Z][A-Z]/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)
}

/** With a capital: «Passed». */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Cells of a whole bar. */
const BAR = 20

/** A share from 0 to 1 as a picture of twenty cells. */
export function barOf(share: number): string {
  const full = Math.round(Math.min(1, Math.max(0, share)) * BAR)
  return '█'.repeat(full) + '░'.repeat(BAR - full)
}
