import { assess } from '../assess/assess.js'
import { companiesOf } from '../assess/companies/companies.js'
import { applyGrants } from '../gate/index.js'
import { buildMap } from '../map/build-map.js'
import { withDeclared } from '../map/declared.js'
import { withFallbacks } from '../map/declared-fallbacks.js'
import { productName } from '../map/product-name.js'
import { isOfferedForSelfHosting } from '../map/self-hosting.js'
import { type SetKeys, withSetKeys } from '../map/set-keys.js'
import { withReach } from '../map/with-reach.js'
import { correct } from '../match/corrections.js'
import { match } from '../match/match.js'
import { withoutOwnHosts } from '../match/own-hosts.js'
import { signalIndex } from '../match/signal-index.js'
import type { Assessment } from '../model/assessment.js'
import type { Config } from '../model/config.js'
import type { FileMemory } from '../model/file-memory.js'
import type { InventoryEntry } from '../model/inventory.js'
import type { Source } from '../model/source-file.js'
import type { VendorDb, VendorFactsDb } from '../model/vendor-db.js'
import type { Grant } from '../model/waiver.js'
import { recommend } from '../recommend/recommend.js'
import { assessmentOf } from './assessment.js'
import { coverageOf } from './coverage.js'
import { declarationsOf } from './declarations.js'
import {
  correctMarks,
  correctPlaces,
  declaredFallbacks,
  declaredHosts,
  declaredUses,
  type PlaceOf,
} from './declared.js'
import { recogniseInventory } from './inventory.js'
import type { OnProgress } from './progress.js'
import { readAll } from './read-all.js'
import type { ReadRisky } from './risky-queue.js'

/** What an audit needs to know. */
export interface AuditRequest {
  readonly source: Source
  /** How the user named the target. */
  readonly sourceName: string
  readonly db: VendorDb
  readonly version: string
  /** The day of everything that depends on the day, `YYYY-MM-DD`. */
  readonly asOf: string
  readonly config: Config
  /** Contracts that an inventory lists. */
  readonly inventory?: readonly InventoryEntry[]
  /** Where the values of the configuration stand; absent: its first line. */
  readonly placeOf?: PlaceOf
  /** Names that files of a deployment set; absent: what a key decides stays optional. */
  readonly setKeys?: readonly SetKeys[]
  /** Waivers and acceptances, each with where it stands. */
  readonly grants?: readonly Grant[]
  /** Loads the precedents; asked only where there is a company to tell of. Absent: nothing is said of them. */
  readonly precedents?: () => VendorFactsDb
  /** Leaves out what readers of source code say of controls, starts and deletions. */
  readonly noCode?: boolean
  readonly readRisky: ReadRisky
  /** What earlier runs read of this target, asked for once it is known how many files there are; absent: all are read. */
  readonly memory?: (files: number) => FileMemory | undefined
  readonly onProgress: OnProgress
}

/** From files to an assessment: the stages in their order. */
export async function audit(request: AuditRequest): Promise<Assessment> {
  const { db, config, onProgress } = request
  onProgress({ stage: 'collect' })
  const collection = await request.source.collect()

  const index = signalIndex(db)
  const { files, corrected } = correctPlaces(collection.files, config.places ?? [])
  const reading = await readAll(
    files,
    index,
    request.readRisky,
    onProgress,
    request.noCode,
    request.memory?.(files.length),
  )

  onProgress({ stage: 'match', count: reading.evidence.length })
  const identities = [...reading.identities, ...declaredHosts(config)]
  const recognised = match(reading.evidence, {
    db,
    index,
    identities,
    repository: collection.repository,
  })

  const foreign = withoutOwnHosts(recognised, config.firstPartyHosts ?? [])
  const { matches, applied } = correct(foreign.matches, config.corrections ?? [], db)

  const isSelfHosted = isOfferedForSelfHosting(files.map(({ path }) => path))
  onProgress({ stage: 'map', count: matches.length })
  const { modules, moduleSettings: settings } = reading
  const marks = correctMarks(reading.marks, config)
  const product = productName(config.product ?? collection.product, marks)
  const drawn = buildMap(
    {
      product,
      matches,
      marks,
      codeFacts: reading.codeFacts,
      isSelfHosted,
    },
    db,
  )
  const reached = request.noCode ? undefined : withReach(drawn, { product, matches, marks, modules, settings }, db)
  const switched = withSetKeys(reached?.map ?? drawn, request.setKeys ?? [])
  const declared = withDeclared(switched, product, declaredUses(config, db, request.placeOf), db)
  const map = withFallbacks(declared, declaredFallbacks(config, db, request.placeOf), db)

  const inventory = recogniseInventory(request.inventory ?? [], db)
  onProgress({ stage: 'assess', count: map.dependencies.length })
  const assessed = assess(
    {
      map,
      codeFacts: reading.codeFacts,
      evidence: reading.evidence,
      files: files.map(({ path }) => path),
      config,
      inventory,
      asOf: request.asOf,
    },
    db,
  )

  onProgress({ stage: 'recommend', count: assessed.judgements.length })
  const { findings } = applyGrants(recommend(assessed.judgements, db, config), request.grants ?? [], request.asOf)
  const companies = companiesOf(
    {
      findings,
      functions: assessed.functions,
      dependencies: map.dependencies,
      cutSets: assessed.cutSets,
      config,
      inventory,
      precedents: request.precedents,
    },
    db,
  )

  return assessmentOf({
    version: request.version,
    asOf: request.asOf,
    name: config.product ?? collection.product ?? collection.name,
    source: request.sourceName,
    revision: collection.revision,
    files: collection.files.length,
    bytes: reading.bytes,
    db,
    map,
    assessed,
    findings,
    companies,
    unidentified: recognised.unidentified,
    corrections: [...corrected, ...foreign.applied, ...applied],
    coverage: coverageOf(collection, reading),
    reach: reached?.reach,
    declared: declarationsOf(config, inventory),
  })
}
