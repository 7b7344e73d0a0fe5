import type { Hit, Index, SignalRows } from './hit.js'

interface Rule {
  readonly hit: Hit
  /** Labels of the pattern from the right, `*` for any one. */
  readonly labels: readonly string[]
  readonly path: string
}

/**
 * Hosts by suffix at dots. `twilio.com` covers `api.twilio.com`; the pattern with most labels wins, then the longest path.
 * `*` stands for one label, `a.*.b`; `host/path` only covers that path prefix. Values are hosts with or without a path.
 */
export function hostIndex(rows: SignalRows): Index {
  const bySuffix = new Map<string, Rule[]>()
  for (const [signal, service, assumed] of rows) {
    const slash = signal.indexOf('/')
    const host = slash < 0 ? signal : signal.slice(0, slash)
    const labels = host.toLowerCase().split('.').reverse()
    const star = labels.indexOf('*')
    const key = (star < 0 ? labels : labels.slice(0, star)).toReversed().join('.')
    const rule = {
      hit: { service, signal, assumed: assumed === 1 },
      labels,
      path: slash < 0 ? '' : signal.slice(slash).replace(/\*$/, ''),
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
    return best && { ...best.hit, extraLabels: count(host, '.') + 1 - best.labels.length }
  }
}

function fits(rule: Rule, host: string, path: string): boolean {
  if (rule.path !== '' && !path.startsWith(rule.path)) return false
  if (!rule.labels.includes('*')) return true
  const labels = host.split('.').reverse()
  return labels.length >= rule.labels.length && rule.labels.every((label, i) => label === '*' || label === labels[i])
}

function isBetter(rule: Rule, other: Rule): boolean {
  return (
    rule.labels.length - other.labels.length > 0 ||
    (rule.labels.length === other.labels.length && rule.path.length > other.path.length)
  )
}

function count(text: string, letter: string): number {
  let n = 0
  for (let i = text.indexOf(letter); i >= 0; i = text.indexOf(letter, i + 1)) n++
  return n
}
