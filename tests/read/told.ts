import type { ReadResult } from '../../src/model/evidence.js'

/** Everything but the evidence as short lines: identities, marks, references, problems. */
export function told({ identities, marks, references, problems }: ReadResult): string[] {
  return [
    ...identities.map((i) => `${i.kind} ${i.value} ${i.location.line}:${i.location.column}`),
    ...marks.map((m) => ['mark', m.kind, `in '${m.folder}'`, m.name].filter(Boolean).join(' ')),
    ...references.map((r) => [r.kind, r.value, r.defines && `= ${r.defines}`, r.scope].filter(Boolean).join(' ')),
    ...problems.map((p) => `${p.severity}: ${p.reason}`),
  ]
}
