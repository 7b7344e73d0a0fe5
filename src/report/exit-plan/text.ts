import type { VendorDb } from '../../model/vendor-db.js'

/** What an exit plan may say and where. */
export interface ExitPlanText {
  readonly db: VendorDb
  /** False where anybody may read: what would help an attacker is counted only. */
  readonly isPrivate: boolean
}
