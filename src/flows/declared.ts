import { isBelow } from '../match/corrections.js'
import type { AppliedCorrection } from '../model/assessment.js'
import type { Config } from '../model/config.js'
import type { Identity } from '../model/evidence.js'
import type { SourceFile } from '../model/source-file.js'

/** Gives files the kind of place that the owners declared for their folder. */
export function correctPlaces(
  files: readonly SourceFile[],
  places: NonNullable<Config['places']>,
): { readonly files: readonly SourceFile[]; readonly corrected: readonly AppliedCorrection[] } {
  if (places.length === 0) return { files, corrected: [] }
  const counts = places.map(() => 0)
  const moved = files.map((file): SourceFile => {
    const index = places.findLastIndex(({ path }) => isBelow(file.path, path))
    const place = places[index]?.place
    if (place === undefined || place === file.place) return file
    counts[index]! += 1
    return { path: file.path, size: file.size, place, bytes: () => file.bytes() }
  })
  const corrected = places.flatMap(({ path, place, reason }, i) =>
    counts[i]! > 0 ? [{ what: `place: ${path} is ${place}`, reason, places: counts[i]! }] : [],
  )
  return { files: moved, corrected }
}

/** Declared own hosts as what a reader would have learnt. */
export function declaredHosts(config: Config): Identity[] {
  return (config.firstPartyHosts ?? []).map((value) => ({
    kind: 'host',
    value,
    location: { path: 'holdfast.yaml', line: 1, column: 1 },
  }))
}
