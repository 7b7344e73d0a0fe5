import { companyOf } from '../util/organisations.js'
import { type Ground, provenDependencies } from './ground.js'
import { named } from './named.js'
import { seenInProduct } from './seen.js'

/** Programs that carry data out of a provider, by the name of their command. */
const CARRIERS = new Set([
  'restic',
  'rclone',
  'borg',
  'borgmatic',
  'duplicity',
  'duplicacy',
  'kopia',
  'rsnapshot',
  'pgbackrest',
  'barman',
  'wal-g',
  'wal-e',
  'litestream',
  'pg_dump',
  'pg_dumpall',
  'pg_basebackup',
  'mysqldump',
  'mariadb-dump',
  'mydumper',
  'mongodump',
  'xtrabackup',
])
/** Images of the same programs: `docker.io/restic/restic`, `docker.io/offen/docker-volume-backup`. */
const CARRIER_IMAGE =
  /\/(?:restic|rclone|borg|kopia|litestream|pgbackrest|duplicati)\b|[/-](?:pg|postgres|postgresql|mysql|mariadb|mongo|db|volume)-?backup/
const BACKUP_WORD = /backup|dump|archive|replica|disaster|off-?site|escrow/i

/**
 * Signs that data of the company is copied to somebody else, in a few words each: a program that carries it out while another
 * company or a machine of one's own could take it, storage elsewhere that is called a backup, a declared fallback or contract.
 */
export function copiesElsewhere(company: string, ground: Ground): readonly string[] {
  const { db, config } = ground
  const isElsewhere = (vendor: string) => companyOf(vendor, db) !== company
  const others = provenDependencies(ground).filter(
    (one) => isElsewhere(one.vendor) && (one.capability === 'storage' || one.capability === 'database'),
  )
  const stores = others.filter((one) =>
    one.evidence.some(({ context, value, location }) => BACKUP_WORD.test(`${context ?? ''} ${value} ${location.path}`)),
  )
  const carried = seenInProduct(ground).flatMap(({ kind, value }) => {
    if (kind === 'client' && value.startsWith('cli:')) return CARRIERS.has(value.split(':')[1]!) ? [value.slice(4)] : []
    return kind === 'image' && CARRIER_IMAGE.test(value) ? [value] : []
  })
  const fallbacks = (config.fallbacks ?? []).filter(
    (one) =>
      (one.capability === 'database' || one.capability === 'storage') &&
      companyNamed(one.for, ground) === company &&
      companyNamed(one.to, ground) !== company,
  )
  const contracts = (config.declaredVendors ?? []).filter(
    (one) => BACKUP_WORD.test(one.purpose ?? '') && companyNamed(one.vendor, ground) !== company,
  )
  return [
    ...stores.map((one) => one.service),
    ...carried,
    ...fallbacks.map((one) => one.to),
    ...contracts.map((one) => one.vendor),
  ]
}

function companyNamed(who: string, { db }: Ground): string {
  const found = named(who, db)
  return found === undefined ? who : companyOf(found.vendor, db)
}
