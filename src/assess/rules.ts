import { backupsShareFate } from './backups-share-fate.js'
import { cannotStart } from './cannot-start.js'
import { concentration } from './concentration.js'
import { failOpen } from './fail-open.js'
import { fallbackSharesCause } from './fallback-shares-cause.js'
import { gatekeepers } from './gatekeepers.js'
import { inventoryGap } from './inventory-gap.js'
import { keysWithVendor } from './keys-with-vendor.js'
import { lockedOut } from './locked-out.js'
import { noModeration } from './no-moderation.js'
import { nobodyWarned } from './nobody-warned.js'
import { oneHand } from './one-hand.js'
import { recoveryBeyondNotice } from './recovery-beyond-notice.js'
import type { Rule } from './rule.js'
import { sharedOwner } from './shared-owner.js'
import { sharedUpstream } from './shared-upstream.js'
import { softDelete } from './soft-delete.js'
import { soleVendor } from './sole-vendor.js'
import { supplyChain } from './supply-chain.js'
import { undrilledFallback } from './undrilled-fallback.js'
import { uploadMetadata } from './upload-metadata.js'
import { wayBack } from './way-back.js'

/** Every rule, in the order of its id. Each has a page in `docs/rules/`. */
export const RULES: readonly Rule[] = [
  soleVendor,
  sharedOwner,
  sharedUpstream,
  recoveryBeyondNotice,
  concentration,
  failOpen,
  cannotStart,
  lockedOut,
  backupsShareFate,
  supplyChain,
  oneHand,
  gatekeepers,
  keysWithVendor,
  softDelete,
  uploadMetadata,
  undrilledFallback,
  fallbackSharesCause,
  inventoryGap,
  nobodyWarned,
  noModeration,
  wayBack,
]
