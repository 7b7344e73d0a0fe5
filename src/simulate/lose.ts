import { LOSS_EFFECTS } from '../model/capability.js'
import type { Lose } from '../model/simulation.js'
import { byText } from '../util/sort.js'
import { hitOf } from './hit.js'
import { type SimulatedFunction, type SimulatedMember, type SimulatedProduct, stopsWithout } from './product.js'

/** A control of which an assessment says that it lets people through without its vendor. */
export interface OpenControl {
  readonly finding: string
  readonly title: string
  readonly vendors: readonly string[]
  readonly capability?: string | undefined
}

/** What is known besides the functions. */
export interface LoseRequest {
  readonly lost: readonly { readonly id: string; readonly name: string }[]
  readonly notSeen: Lose['notSeen']
  readonly openControls: readonly OpenControl[]
  /** Whether dependencies that do not count as required hang on the organisation. */
  readonly isOptional: (organisation: string) => boolean
  /** Ids of vendors that stand behind others, by vendor. */
  readonly behind: (vendor: string) => readonly string[]
}

/** What stops at once, what in hours, what survives and what fails open when these organisations are gone together. No chance in it. */
export function lose(product: SimulatedProduct, request: LoseRequest): Lose {
  const lost = new Set(request.lost.map(({ id }) => id))
  const isGone = (member: SimulatedMember) => member.behind.some((organisation) => lost.has(organisation))
  const [stopped, others] = halves(product.functions, (one) => stopsWithout(one, isGone))
  const hits = stopped.map((one) => hitOf(one, isGone)).sort(worstFirst)
  const failsOpen = request.openControls
    .filter(({ vendors }) => vendors.some((vendor) => request.behind(vendor).some((one) => lost.has(one))))
    .map(({ finding, title, vendors }) => ({ finding, title, vendors: [...vendors] }))
  const exposure = failsOpen.length === 0 ? undefined : exposureOf(request, lost, hits)
  return {
    lost: request.lost.map(({ id, name }) => {
      const takes = product.functions
        .flatMap(({ members }) => members)
        .filter(({ behind }) => behind.includes(id))
        .map(({ vendor }) => vendor)
      return {
        id,
        name,
        use: takes.length > 0 ? 'required' : request.isOptional(id) ? 'optional' : 'none',
        takes: [...new Set(takes)].sort(byText),
      }
    }),
    stopsNow: hits.filter((hit) => hit.goesOnHours === undefined),
    stopsLater: hits.filter((hit) => hit.goesOnHours !== undefined),
    survives: others
      .filter(({ members }) => members.length > 0)
      .map((one) => ({
        function: one.id,
        component: one.component,
        capability: one.capability,
        because: one.members.some(isGone) ? 'another member of its group takes over' : 'none of its vendors is gone',
      }))
      .sort((a, b) => byText(a.function, b.function)),
    notSeen: request.notSeen,
    failsOpen,
    ...(exposure === undefined ? {} : { exposureHours: exposure }),
  }
}

/** From the loss until the control is served again; unknown where no function of it is in the map. */
function exposureOf(request: LoseRequest, lost: ReadonlySet<string>, hits: Lose['stopsNow']) {
  const open = request.openControls.filter(({ vendors }) =>
    vendors.some((vendor) => request.behind(vendor).some((one) => lost.has(one))),
  )
  const concerned = hits.filter((hit) =>
    open.some(
      ({ vendors, capability }) =>
        (capability === undefined || capability === hit.capability) && hit.vendors.some((one) => vendors.includes(one)),
    ),
  )
  if (concerned.length === 0) return undefined
  return {
    low: Math.max(...concerned.map(({ recoveryHours }) => recoveryHours.low)),
    high: Math.max(...concerned.map(({ recoveryHours }) => recoveryHours.high)),
  }
}

function halves(all: readonly SimulatedFunction[], is: (one: SimulatedFunction) => boolean) {
  return [all.filter(is), all.filter((one) => !is(one))] as const
}

function worstFirst(a: Lose['stopsNow'][number], b: Lose['stopsNow'][number]): number {
  return LOSS_EFFECTS.indexOf(a.effect) - LOSS_EFFECTS.indexOf(b.effect) || byText(a.function, b.function)
}
