import type { BaselineState } from '../../model/baseline.js'
import type { RecognisedEvidence } from '../../model/dependency-map.js'
import type { Finding } from '../../model/finding.js'
import type { Suppression } from '../../model/waiver.js'
import { calmText, cut } from '../calm-text.js'
import { findingText } from '../finding-text.js'
import { NO_PLACE, uriOf } from '../places.js'
import { levelOf } from './level.js'

/** Further places of one finding; viewers show few, GitHub the first location only. */
const MOST_RELATED = 10
/** Assumption: longer messages help nobody in an alert. */
const LONGEST_MESSAGE = 2000

/** One result per finding, in the order of the findings. */
export function resultsOf(
  findings: readonly Finding[],
  ruleIndexes: ReadonlyMap<string, number>,
  baseline: BaselineState | undefined,
) {
  const states = statesOf(baseline)
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const [first, ...others] = finding.evidence
    const uri = uriOf(first?.location.path ?? NO_PLACE.path)
    const key = `${finding.rule}\n${finding.fingerprint}\n${uri}`
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return {
      ruleId: calmText(finding.rule) || 'HF000',
      ruleIndex: ruleIndexes.get(finding.rule) ?? -1,
      level: levelOf(finding.severity),
      message: { text: cut(findingText(finding), LONGEST_MESSAGE) },
      locations: [first ? locationOf(first) : noPlace()],
      ...(others.length > 0
        ? {
            relatedLocations: others.slice(0, MOST_RELATED).map((one, i) => ({
              id: i + 1,
              ...locationOf(one),
              message: { text: calmText(`also seen here: ${one.excerpt}`) },
            })),
          }
        : {}),
      // Of what the finding is about, not of where it stands: it survives moved lines. GitHub joins it with rule and path.
      partialFingerprints: { primaryLocationLineHash: `${finding.fingerprint}:${times}` },
      ...(states.has(finding.fingerprint) ? { baselineState: states.get(finding.fingerprint) } : {}),
      ...(finding.suppressed ? { suppressions: [suppressionOf(finding.suppressed)] } : {}),
      properties: {
        severity: finding.severity,
        vendors: finding.vendors,
        ...(finding.capability === undefined ? {} : { capability: finding.capability }),
        ...(finding.component === undefined ? {} : { component: finding.component }),
      },
    }
  })
}

function statesOf(baseline: BaselineState | undefined): ReadonlyMap<string, 'unchanged' | 'new' | 'updated'> {
  const rows = (fingerprints: readonly string[], state: 'unchanged' | 'new' | 'updated') =>
    fingerprints.map((one) => [one, state] as const)
  if (!baseline) return new Map()
  return new Map([
    ...rows(baseline.known, 'unchanged'),
    ...rows(baseline.fresh, 'new'),
    ...rows(baseline.worse, 'updated'),
  ])
}

/** A waiver or acceptance stands in `holdfast.yaml`, outside of the code that it is about. */
function suppressionOf({ by, owner, reason, expires }: Suppression) {
  return {
    kind: 'external',
    status: 'accepted',
    justification: calmText(`${by} until ${expires}, ${owner}: ${reason}`),
  }
}

function locationOf({ location, excerpt }: RecognisedEvidence) {
  return physical(uriOf(location.path), location.line, location.column, Math.max(1, excerpt.length))
}

function noPlace() {
  return physical(NO_PLACE.path, NO_PLACE.line, NO_PLACE.column, 1)
}

/** `endColumn` is the column after the last one. */
function physical(uri: string, line: number, column: number, length: number) {
  return {
    physicalLocation: {
      artifactLocation: { uri },
      region: { startLine: line, startColumn: column, endLine: line, endColumn: column + length },
    },
  }
}
