import type { Finding, Severity } from '../model/finding.js'
import { visibleJson } from '../util/safe-text.js'
import { calmText, cut } from './calm-text.js'
import { findingText } from './finding-text.js'
import { findingsForThePublic, heldBack } from './for-the-public.js'
import type { Format } from './format.js'
import { NO_PLACE, plainPath } from './places.js'

/** GitLab's words (docs.gitlab.com, «Code Quality»): blocker stays free for what no product could release with. */
const SEVERITY: Readonly<Record<Severity, string>> = {
  critical: 'critical',
  high: 'major',
  medium: 'minor',
  low: 'info',
}

/** A merge request's widget shows one line. */
const LONGEST = 500

/** GitLab code quality: one entry per finding, fingerprints unique, since of equal ones only the first is shown. */
export const gitlab: Format = (assessment, options) => {
  const { shown, counted } = findingsForThePublic(assessment, options)
  const seen = new Map<string, number>()
  const unique = (fingerprint: string) => {
    const times = (seen.get(fingerprint) ?? 0) + 1
    seen.set(fingerprint, times)
    return times === 1 ? fingerprint : `${fingerprint}-${times}`
  }
  const entries = [
    // What somebody accepted until a day is no work to do.
    ...shown
      .filter(({ suppressed }) => !suppressed)
      .map((finding) => entry(finding, cut(findingText(finding), LONGEST), unique(finding.fingerprint))),
    ...counted.map(({ rule, title, findings }) => ({
      ...entry({ ...findings[0]!, evidence: [] }, `${calmText(title)}: ${heldBack(findings.length)}.`, unique(rule)),
    })),
  ]
  return `${visibleJson(JSON.stringify(entries, undefined, 2))}\n`
}

function entry(finding: Finding, description: string, fingerprint: string) {
  const at = finding.evidence[0]?.location ?? NO_PLACE
  return {
    description,
    check_name: calmText(finding.rule),
    fingerprint,
    severity: SEVERITY[finding.severity],
    location: { path: plainPath(at.path), lines: { begin: at.line } },
  }
}
