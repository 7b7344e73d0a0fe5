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
 * `src/assess/recovery/common-steps.ts` for an adapter (another API of the same idea), added by hand.
 */
export const PARLER_LIKE: SimulatedProduct = {
  functions: [
    needs('app-store', 'apple', 'blocks-reach', [722, 1328, 2544]),
    needs('app-store', 'google', 'blocks-reach', [722, 1328, 2544]),
    needs('compute', 'aws', 'stops', [51, 176, 600]),
    needs('storage', 'aws', 'stops', [66, 224, 720]),
    needs('database', 'ScyllaDB', 'stops', [50, 168, 552]),
    needs('sms', 'twilio', 'blocks-users', [74, 196, 864]),
    needs('identity', 'okta', 'blocks-users', [42, 128, 384]),
    needs('support', 'zendesk', 'degrades', [42, 128, 384]),
    needs('chat', 'slack', 'degrades', [42, 128, 384]),
    needs('email', 'activecampaign', 'blocks-users', [42, 128, 480]),
    needs('payments', 'stripe', 'blocks-users', [42, 128, 480]),
  ],
}
