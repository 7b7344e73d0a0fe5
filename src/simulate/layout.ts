import { byText } from '../util/sort.js'
import { bufferOf } from './buffers.js'
import type { Calibration } from './calibration.js'
import { carriesProduct, type SimulatedFunction, type SimulatedProduct } from './product.js'
import { pertQuantiles } from './quantiles.js'

/** A function laid out for speed: members as numbers of vendors. */
export interface Gate {
  readonly isAny: boolean
  readonly carries: boolean
  readonly members: readonly { readonly takers: readonly number[]; readonly hasFallback: boolean }[]
  readonly quantiles: Float64Array
  readonly buffer: readonly [number, number]
  /** Functions of one capability with the same vendors are moved together. */
  readonly job: number
  /** Of the likely recovery, what one's own team works. */
  readonly workHours: number
}

/** One vendor of the product with what the precedents say of it. */
export interface Vendor {
  readonly id: string
  readonly weight: number
  readonly withoutNotice: number
  readonly restored: number
  /** Numbers of the gates that its loss touches. */
  readonly gates: readonly number[]
}

/** The product as numbers. */
export interface Layout {
  readonly vendors: readonly Vendor[]
  readonly gates: readonly Gate[]
}

/** Lays a product out for many runs. `fallbacks` are dependencies that are taken as having one. */
export function layoutOf(product: SimulatedProduct, calibration: Calibration, fallbacks: ReadonlySet<string>): Layout {
  const members = product.functions.flatMap((one) => one.members)
  const ids = [...new Set(members.map(({ vendor }) => vendor))].sort(byText)
  const jobs = [...new Set(product.functions.map(jobOf))]
  const gates = product.functions.map(
    (one): Gate => ({
      isAny: one.needs === 'any',
      carries: carriesProduct(one),
      // Who drops this product still serves its own other customers: an owner takes its vendors along, an upstream does not.
      members: one.members.map(({ dependency, owners }) => ({
        takers: ids.flatMap((id, i) => (owners.includes(id) ? [i] : [])),
        hasFallback: fallbacks.has(dependency),
      })),
      quantiles: pertQuantiles(one.recovery),
      buffer: bufferOf(one.capability)?.hours ?? [0, 0],
      job: jobs.indexOf(jobOf(one)),
      workHours: one.recovery.likely * one.workShare,
    }),
  )
  const vendors = ids.map((id, i): Vendor => {
    const capabilities = [...new Set(members.filter(({ vendor }) => vendor === id).map((one) => one.capability))]
    const shares = capabilities.map((one) => calibration.share(one))
    // Of several capabilities the one that is lost most often speaks for the vendor.
    const main = capabilities[shares.indexOf(Math.max(...shares))]!
    return {
      id,
      weight: shares.reduce((sum, one) => sum + one, 0),
      withoutNotice: calibration.withoutNotice(main, id),
      restored: calibration.restored(main, id),
      gates: gates.flatMap((gate, g) => (gate.members.some(({ takers }) => takers.includes(i)) ? [g] : [])),
    }
  })
  return { vendors, gates }
}

function jobOf({ capability, members }: SimulatedFunction): string {
  return [capability, ...new Set(members.map(({ vendor }) => vendor).sort(byText))].join(' ')
}
