import type { Severity } from '../../model/finding.js'

const LEVELS = { critical: 'error', high: 'error', medium: 'warning', low: 'note' } as const

/** SARIF knows three levels. */
export function levelOf(severity: Severity): 'error' | 'warning' | 'note' {
  return LEVELS[severity]
}
