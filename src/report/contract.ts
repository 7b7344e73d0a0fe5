import type { Assessment } from '../model/assessment.js'
import type { GroupProof, RecognisedEvidence } from '../model/dependency-map.js'
import type { PlacedEvidence } from '../model/evidence.js'
import { shownValue } from './places.js'

/** The assessment in the form of the JSON contract: evidence is flat, keys stand in the order of the documentation. */
export function contractOf(assessment: Assessment): unknown {
  return {
    ...assessment,
    functions: assessment.functions.map((one) => ({
      ...one,
      group: { ...one.group, evidence: one.group.evidence.map(flatProof) },
    })),
    dependencies: assessment.dependencies.map((one) => ({ ...one, evidence: one.evidence.map(flat) })),
    unidentified: assessment.unidentified.map((one) => ({ ...one, evidence: one.evidence.map(flat) })),
    findings: assessment.findings.map((one) => ({ ...one, evidence: one.evidence.map(flat) })),
  }
}

function flatProof({ location, reader, place, excerpt }: GroupProof) {
  return { path: location.path, line: location.line, column: location.column, reader, place, excerpt }
}

function flat(one: PlacedEvidence | RecognisedEvidence) {
  return {
    path: one.location.path,
    line: one.location.line,
    column: one.location.column,
    reader: one.reader,
    kind: one.kind,
    value: shownValue(one),
    place: one.place,
    use: one.use,
    ...('signal' in one ? { signal: one.signal } : {}),
    excerpt: one.excerpt,
    ...(one.scope === undefined ? {} : { scope: one.scope }),
    ...(one.condition === undefined ? {} : { condition: one.condition }),
    ...(one.context === undefined ? {} : { context: one.context }),
  }
}
