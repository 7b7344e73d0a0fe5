import { auditTarget } from '../cli/audit-target.js'
import { checkIds } from '../cli/check-ids.js'
import { dayOf } from '../cli/day.js'
import { gateSettings } from '../cli/gate-settings.js'
import { folderTarget } from '../cli/target.js'
import { packageVersion } from '../config/package-version.js'
import { openReadRisky } from '../flows/read-risky.js'
import type { Assessment } from '../model/assessment.js'
import { withOwnVendorsOf } from '../vendor-db/own.js'
import { precedents, vendorDb } from './data.js'

/** What an audit of folders may be told. */
export interface AuditOptions {
  /** Folders that make one product; default the current one. */
  readonly paths?: readonly string[]
  /** Configuration; default `holdfast.yaml` of the first folder. */
  readonly config?: string
  /** The day of everything that depends on the day, `YYYY-MM-DD`; default today. */
  readonly asOf?: string
}

/**
 * Audits folders, offline and without running anything in them. Rejects with `ConfigError` where they cannot be read or their settings
 * are wrong; what single files hold never makes it reject.
 */
export async function audit({ paths = ['.'], config, asOf }: AuditOptions = {}): Promise<Assessment> {
  const target = await folderTarget(paths, config)
  const settings = await gateSettings(target, { 'allow-empty': true })
  const { db } = await withOwnVendorsOf(vendorDb(), target.root, settings.config.vendors)
  checkIds(target.parsed, db)
  const risky = openReadRisky()
  try {
    return await auditTarget(target, settings, dayOf(asOf), {
      db,
      version: packageVersion(),
      risky,
      precedents,
    })
  } finally {
    risky.close()
  }
}
