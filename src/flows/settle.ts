import type { Problem } from '../model/evidence.js'
import { PRODUCT_PLACES } from '../model/place.js'
import type { LedgerEntry } from '../model/source-file.js'
import { link } from '../read/link.js'
import { merge } from '../read/read-file.js'
import { heedSwitches } from '../read/scan/switched-off.js'
import { heedGemfiles } from '../read/shared/lock-beside-gemfile.js'
import type { Gathering, Reading } from './reading.js'

/** Gathered files as one reading: what failed stands in the ledger only, references across files are followed. */
export function settle(gathered: Gathering): Reading {
  const failed = [...gathered.failed]
  const partial: LedgerEntry[] = []
  let filesRead = gathered.silent
  // Of a million files few say anything: what is held of each is held of those alone.
  const telling = gathered.readings.filter(({ parts }) => parts.length > 0)
  const placeOf = new Map(telling.map(({ file }) => [file.path, file.place]))
  for (const { file, parts } of gathered.readings) {
    const problems = parts.flatMap((part) => part.problems)
    const fatal = problems.find((problem) => problem.severity === 'failed')
    if (fatal !== undefined) {
      failed.push({ path: file.path, reason: fatal.reason, place: file.place })
      continue
    }
    filesRead += 1
    if (problems.length > 0) partial.push(entryOf(problems[0]!))
  }
  const linked = merge(link(heedGemfiles(telling.map(({ parts }) => heedSwitches(merge(parts))))))
  return {
    evidence: linked.evidence.map((fact) => ({ ...fact, place: placeOf.get(fact.location.path)! })),
    marks: linked.marks.map((mark) => ({ ...mark, place: placeOf.get(mark.location.path)! })),
    codeFacts: linked.codeFacts.map((fact) => ({ ...fact, place: placeOf.get(fact.location.path)! })),
    identities: linked.identities.filter(
      ({ location }) => PRODUCT_PLACES.has(placeOf.get(location.path)!) || !location.path.includes('/'),
    ),
    filesRead,
    modules: gathered.readings.flatMap(({ module }) => module ?? []),
    moduleSettings: gathered.readings.flatMap(({ settings }) => settings ?? []),
    bytes: gathered.bytes,
    skipped: gathered.skipped,
    setAside: Object.fromEntries([...gathered.setAside].sort()),
    failed,
    partial,
  }
}

function entryOf({ path, line, reason }: Problem): LedgerEntry {
  return { path, reason: line === undefined ? reason : `${reason} (line ${line})` }
}
