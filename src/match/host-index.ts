import type { Hit, Index } from './hit.js'

interface Rule {
  readonly hit: Hit
  /** How many labels the pattern has. */
  readonly size: number
  /** Where one is `*`, which stands for any: the labels from the right. */
  readonly labels: readonly string[] | undefined
  readonly path: string
}

/**
 * Hosts by suffix at dots. `twilio.com` covers `api.twilio.com`; the pattern with most labels wins, then the longest path.
 * `*` stands for one label, `a.*.b`; `host/path` only covers that path prefix. Values are hosts with or without a path.
 */
export function hostIndex(hits: readonly Hit[]): Index {
  const bySuffix = new Map<string, Rule[]>()
  for (const hit of hits) {
    const slash = hit.signal.indexOf('/')
    const host = (slash < 0 ? hit.signal : hit.signal.slice(0, slash)).toLowerCase()
    const star = host.lastIndexOf('*')
    const key = star < 0 ? host : host.slice(star + 2)
    const rule = {
      hit,
      size: count(host, '.') + 1,
      labels: star < 0 ? undefined : host.split('.').reverse(),
      path: slash < 0 ? '' : hit.signal.slice(slash).replace(/\*$/, ''),
    }
    const rules = bySuffix.get(key)
    if (rules) rules.push(rule)
    else bySuffix.set(key, [rule])
  }
  return (value) => {
    const slash = value.indexOf('/')
    const host = slash < 0 ? value : value.slice(0, slash)
    const path = slash < 0 ? '' : value.slice(slash)
    let best: Rule | undefined
    let from = 0
    while (from >= 0 && from < host.length) {
      for (const rule of bySuffix.get(from === 0 ? host : host.slice(from)) ?? []) {
        if (fits(rule, host, path) && (!best || isBetter(rule, best))) best = rule
      }
      const dot = host.indexOf('.', from)
      from = dot < 0 ? -1 : dot + 1
    }
    return best && { ...best.hit, extraLabels: count(host, '.') + 1 - best.size }
  }
}

function fits(rule: Rule, host: string, path: string): boolean {
  if (rule.path !== '' && !path.startsWith(rule.path)) return false
  if (rule.labels === undefined) return true
  const labels = host.split('.').reverse()
  return labels.length >= rule.size && rule.labels.every((label, i) => label === '*' || label === labels[i])
}

function isBetter(rule: Rule, other: Rule): boolean {
  return rule.size > other.size || (rule.size === other.size && rule.path.length > other.path.length)
}

function count(text: string, letter: string): number {
  let n = 0
  for (let i = text.indexOf(letter); i >= 0; i = text.indexOf(letter, i + 1)) n++
  return n
}
