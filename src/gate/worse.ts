import { type Finding, SEVERITIES, type Severity } from '../model/finding.js'

/** What decides whether the same finding became worse. */
export interface Weight {
  readonly severity: Severity
  readonly vendors: readonly string[]
  readonly capabilities: readonly string[]
}

/** The weight of a finding. Of rules about a whole company, the capabilities that hang on it are part of it. */
export function weightOf({ severity, vendors, facts }: Finding): Weight {
  const listed = facts['capabilities']
  const capabilities = Array.isArray(listed) ? listed.filter((one): one is string => typeof one === 'string') : []
  return { severity, vendors, capabilities: [...new Set(capabilities)].sort() }
}

/** Whether the same finding is graver, or says it of more vendors or capabilities than before. */
export function isWorse(before: Weight, after: Weight): boolean {
  if (after.severity !== before.severity)
    return SEVERITIES.indexOf(after.severity) < SEVERITIES.indexOf(before.severity)
  return hasMore(before.vendors, after.vendors) || hasMore(before.capabilities, after.capabilities)
}

function hasMore(before: readonly string[], after: readonly string[]): boolean {
  return after.some((one) => !before.includes(one))
}
