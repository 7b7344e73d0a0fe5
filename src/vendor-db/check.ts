import { signalIndex } from '../match/signal-index.js'
import type { VendorDb } from '../model/vendor-db.js'
import { visible } from '../util/safe-text.js'
import { groupBy } from '../util/sort.js'
import { nothingIsClaimedOfOthers, nothingIsClaimedTwice } from './checks/claims.js'
import { factsNameTheirSource, servicesAreComplete, termsAreOfCapabilities } from './checks/completeness.js'
import { nothingIsOfTheFuture } from './checks/days.js'
import {
  examplesFindTheirService,
  hostsOfNobodyStayFree,
  lookalikesFindNothing,
  signalsFindTheirService,
} from './checks/examples.js'
import type { Check, Fault } from './checks/fault.js'
import { holdersIn } from './checks/holders.js'
import { idsAreUnique } from './checks/ids.js'
import { ownersAreKnown, upstreamsAreKnown, waysLeadOut } from './checks/owners.js'
import { signalsHaveForm } from './checks/signal-forms.js'
import type { VendorOnFile } from './vendor-on-file.js'

/** What the schema cannot say; the files that ship and those of a user answer the same questions. */
const CHECKS: readonly Check[] = [
  idsAreUnique,
  ownersAreKnown,
  upstreamsAreKnown,
  signalsHaveForm,
  nothingIsClaimedTwice,
  nothingIsClaimedOfOthers,
  signalsFindTheirService,
  examplesFindTheirService,
  lookalikesFindNothing,
  hostsOfNobodyStayFree,
  servicesAreComplete,
  waysLeadOut,
  termsAreOfCapabilities,
  factsNameTheirSource,
  nothingIsOfTheFuture,
]

/**
 * What is wrong with vendor files beyond their schema, one line each with file, line and what to do. `db` is the whole database with
 * these vendors in it. Where a file is not whole, nothing is said to be missing: it may stand in what could not be read.
 */
export function check(files: readonly VendorOnFile[], db: VendorDb, today: string | undefined): string[] {
  const judged = {
    vendors: files.map(({ vendor }) => vendor),
    db,
    index: signalIndex(db),
    holders: holdersIn(db),
    today,
  }
  const isWhole = files.every((file) => file.isWhole)
  const placeOf = new Map(files.map((file) => [file.vendor.id, file.at]))
  const faults = CHECKS.flatMap((one) => one(judged)).filter(({ isAbsence }) => isWhole || isAbsence === undefined)
  return firstOfEachPlace(faults).map(({ vendor, at, says }) => visible(`${placeOf.get(vendor)!(at)} ${says}`))
}

/** What is claimed twice also finds another: of one value the first fault is the cause. */
function firstOfEachPlace(faults: readonly Fault[]): Fault[] {
  return [...groupBy(faults, ({ vendor, at }) => [vendor, ...at].join(' ')).values()].map(([first]) => first!)
}
