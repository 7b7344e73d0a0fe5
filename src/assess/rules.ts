import { concentration } from './concentration.js'
import { gatekeepers } from './gatekeepers.js'
import { recoveryBeyondNotice } from './recovery-beyond-notice.js'
import type { Rule } from './rule.js'
import { soleVendor } from './sole-vendor.js'
import { supplyChain } from './supply-chain.js'

/** Every rule, in the order of its id. Each has a page in `docs/rules/`. */
export const RULES: readonly Rule[] = [soleVendor, recoveryBeyondNotice, concentration, supplyChain, gatekeepers]
