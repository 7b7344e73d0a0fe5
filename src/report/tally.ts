import { type Finding, SEVERITIES } from '../model/finding.js'
import { enumerate } from './words.js'

/** «4 high, 10 medium and 2 low; 1 of them accepted or waived»; «none». */
export function tallyOf(findings: readonly Finding[]): string {
  const parts = SEVERITIES.flatMap((severity) => {
    const n = findings.filter((one) => one.severity === severity).length
    return n === 0 ? [] : [`${n} ${severity}`]
  })
  const accepted = findings.filter(({ suppressed }) => suppressed !== undefined).length
  const rest = accepted === 0 ? '' : `; ${accepted} of them accepted or waived`
  return parts.length === 0 ? 'none' : `${enumerate(parts)}${rest}`
}
