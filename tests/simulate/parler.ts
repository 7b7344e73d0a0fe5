import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Capability, LossEffect } from '../../src/model/capability.js'
import type { SimulatedFunction, SimulatedProduct } from '../../src/simulate/product.js'

/** One function of a test product with one vendor. */
export function needs(
  capability: Capability,
  vendor: string,
  effect: LossEffect,
  [low, likely, high]: readonly [number, number, number],
): SimulatedFunction {
  const id = `app/${capability}/${vendor}`
  return {
    id,
    component: 'app',
    capability,
    effect,
    role: capability === 'app-store' ? 'distribution' : 'runtime',
    isEssential: true,
    needs: 'each',
    members: [{ dependency: id, vendor, capability, owners: [vendor], behind: [vendor] }],
    recovery: { low, likely, high },
    workShare: 0.8,
    recoveryFrom: 'assessment',
  }
}

/**
 * A product with the vendors that the precedents name for January 2021. Hours are those of the general steps in
 * `src/assess/recovery/common-steps.ts` for an adapter (another API of the same idea), added by hand. In a file of its own, since
 * `scripts/calibrate.mjs` plays it too.
 */
export const PARLER_LIKE = JSON.parse(
  readFileSync(join(import.meta.dirname, 'parler-like.json'), 'utf8'),
) as SimulatedProduct
