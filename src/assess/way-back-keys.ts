import { type Ground, provenDependencies } from './ground.js'
import type { Need } from './way-back-need.js'

/** Backups that one can keep, and the keys that one makes for data. */
const BACKUP = /^(?:aws_backup_vault|AWS::Backup::BackupVault|google_backup_dr_backup_vault)$/
const KEY = /^(?:aws_kms_key|AWS::KMS::Key|google_kms_crypto_key)$/

/** Vaults of backups beside whose definition a key of the same vendor is made. */
export function lockedBackups(ground: Ground): Need[] {
  const made = provenDependencies(ground).flatMap((one) =>
    one.evidence
      .filter(({ kind, use }) => kind === 'resource' && use === 'called')
      .map((evidence) => ({ vendor: one.vendor, evidence })),
  )
  const keys = made.filter(({ evidence }) => KEY.test(evidence.value))
  return made
    .filter(({ evidence }) => BACKUP.test(evidence.value))
    .filter((backup) =>
      keys.some(
        (key) =>
          key.vendor === backup.vendor &&
          folderOf(key.evidence.location.path) === folderOf(backup.evidence.location.path),
      ),
    )
    .map(({ vendor, evidence }) => ({ kind: 'backup-key' as const, vendor, what: evidence.value, evidence }))
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
