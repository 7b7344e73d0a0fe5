import type { Assessment } from '../../model/assessment.js'
import type { ComponentKind } from '../../model/capability.js'
import type { Dependency, RecognisedEvidence } from '../../model/dependency-map.js'
import { visible } from '../../util/safe-text.js'
import { byText } from '../../util/sort.js'
import { plainPath } from '../places.js'
import { firstOfEach } from './references.js'

/** The components of the document, and which SDK leads from a component of the product to a service. */
export interface Components {
  readonly list: readonly ({ readonly 'bom-ref': string } & Readonly<Record<string, unknown>>)[]
  /** References of the product's own components by id. */
  readonly own: ReadonlyMap<string, string>
  /** References of the SDKs through which a dependency goes; none where it is called without one. */
  sdksOf(dependency: Dependency): readonly string[]
}

/** More places of one component than these are no proof but a listing. */
const MOST_OCCURRENCES = 200

/** Confidence as CycloneDX counts it, 0 to 1. Assumption: our three words, evenly spread. */
const CONFIDENCE = { high: 0.9, medium: 0.6, low: 0.3 } as const

/** The product's components with every place that shows a service, and SDK packages with the places that name them. */
export function componentsOf(assessment: Assessment): Components {
  const own = new Map(assessment.components.map(({ id }) => [id, `component:${visible(id)}`]))
  const ofComponent = new Map<string, RecognisedEvidence[]>()
  const sdks = new Map<string, { places: RecognisedEvidence[]; confidence: number }>()
  for (const dependency of assessment.dependencies) {
    for (const one of dependency.evidence) {
      push(ofComponent, dependency.component, one)
      if (!isSdk(one)) continue
      const sdk = sdks.get(one.value) ?? { places: [], confidence: 0 }
      sdk.places.push(one)
      sdk.confidence = Math.max(sdk.confidence, CONFIDENCE[dependency.confidence])
      sdks.set(one.value, sdk)
    }
  }
  return {
    own,
    list: firstOfEach([
      ...[...assessment.components]
        .sort((a, b) => byText(a.id, b.id))
        .map((one) => ({
          type: typeOf(one.kind),
          'bom-ref': own.get(one.id)!,
          name: visible(one.name) || visible(one.id) || 'component',
          ...occurrences(ofComponent.get(one.id) ?? []),
          properties: [
            { name: 'holdfast:kind', value: one.kind },
            { name: 'holdfast:path', value: visible(one.path) },
          ],
        })),
      ...[...sdks].sort((a, b) => byText(a[0], b[0])).map(([purl, sdk]) => sdkOf(purl, sdk.places, sdk.confidence)),
    ]),
    sdksOf: ({ evidence }) => [...new Set(evidence.filter(isSdk).map(({ value }) => visible(value)))].sort(byText),
  }
}

/** A purl without version: type, optional namespace, name (github.com/package-url/purl-spec). */
const PURL = /^pkg:[a-z][a-z0-9.+-]*\/[^\s?#]+$/

function isSdk({ kind, value }: RecognisedEvidence): boolean {
  return kind === 'package' && PURL.test(value)
}

function sdkOf(purl: string, places: readonly RecognisedEvidence[], confidence: number) {
  const shown = visible(purl)
  const { evidence } = occurrences(places)
  const method = { technique: 'manifest-analysis', confidence }
  return {
    type: 'library',
    'bom-ref': shown,
    name: shown.slice(shown.indexOf('/') + 1),
    purl: shown,
    evidence: { identity: [{ field: 'purl', confidence, methods: [method] }], ...evidence },
  }
}

function occurrences(places: readonly RecognisedEvidence[]) {
  if (places.length === 0) return {}
  const seen = new Map<string, unknown>()
  for (const { location, signal, reader } of places) {
    const at = {
      location: plainPath(location.path),
      line: location.line,
      additionalContext: visible(`${signal} (${reader})`),
    }
    seen.set(`${at.location}\n${String(at.line).padStart(9, '0')}\n${at.additionalContext}`, at)
  }
  const rows = [...seen].sort((a, b) => byText(a[0], b[0])).map(([, at]) => at)
  return { evidence: { occurrences: rows.slice(0, MOST_OCCURRENCES) } }
}

function typeOf(kind: ComponentKind): 'library' | 'application' {
  return kind === 'cli-or-library' ? 'library' : 'application'
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const items = map.get(key)
  if (items) items.push(item)
  else map.set(key, [item])
}
