import type { Finding } from '../model/finding.js'
import { calmText } from './calm-text.js'
import { duration, durationRange } from './words.js'

/** A finding in a few plain sentences, for sinks without markup: what, how long, what instead. */
export function findingText(finding: Finding): string {
  return [sentence(finding.title || finding.rule), ...timesOf(finding), ...waysOf(finding)].join(' ')
}

function timesOf({ facts }: Finding): string[] {
  const range = hoursOf(facts['recoveryHours'])
  const notice = facts['noticeHours']
  if (!range) return []
  const estimate = `Recovery is estimated at ${durationRange(range)}`
  if (typeof notice !== 'number' || !Number.isFinite(notice) || notice < 0) return [`${estimate}.`]
  const source = facts['isNoticeSourced'] === true ? '' : ' (assumption: no terms on file)'
  return [`${estimate}; promised notice: ${notice === 0 ? 'none' : duration(notice)}${source}.`]
}

/** A range of hours, where it is one. */
export function hoursOf(value: unknown): readonly [number, number] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [low, high] = value as unknown[]
  return typeof low === 'number' && typeof high === 'number' && low >= 0 && high < 1e7 ? [low, high] : undefined
}

function waysOf({ recommendations }: Finding): string[] {
  const ways = recommendations.filter(({ kind }) => kind !== 'none').map(({ title }) => title)
  if (ways.length > 0) return [sentence(`Ways out: ${ways.slice(0, 3).join('; ')}`)]
  const none = recommendations.find(({ kind }) => kind === 'none')
  return none ? [sentence(`${none.title}: ${none.why}`)] : []
}

function sentence(text: string): string {
  const calm = calmText(text)
  return /[.!?…]$/.test(calm) ? calm : `${calm}.`
}
