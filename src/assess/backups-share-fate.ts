import type { Dependency } from '../model/dependency-map.js'
import type { PlacedEvidence } from '../model/evidence.js'
import type { Judgement } from '../model/finding.js'
import { companyOf } from '../util/organisations.js'
import { byText, groupBy } from '../util/sort.js'
import { copiesElsewhere } from './copies-elsewhere.js'
import { fingerprint } from './fingerprint.js'
import { type Ground, provenDependencies } from './ground.js'
import { nameOfAll } from './named.js'
import type { Rule } from './rule.js'
import { recognised, seenInProduct } from './seen.js'

/** HF109: the backups of a database are with the company that runs it, and no copy elsewhere was seen. One finding per company. */
export const backupsShareFate: Rule = {
  id: 'HF109',
  title: 'Backups or replicas share the fate of what they back up',
  assess(ground) {
    // Only infrastructure as code shows how data is kept; that an application names its database says nothing of its backups.
    const kept = provenDependencies(ground).filter((one) => one.usage === 'required' && keeps(one).length > 0)
    return [...groupBy(kept, (one) => companyOf(one.vendor, ground.db))].flatMap(([company, group]) => {
      const backups = backupsWith(group, ground)
      const databases = group.filter((one) => one.capability === 'database')
      // A bucket without any backup is a matter of taste; one that is backed up beside itself is a false comfort.
      if (databases.length === 0 && backups.length === 0) return []
      return copiesElsewhere(company, ground).length > 0 ? [] : [judge(company, group, backups, ground)]
    })
  },
}

/** What is made anew in a minute: locks and state of the deployment, caches, counters, what watches the product; and settings. */
const BOOKKEEPING = /lock|terraform|tf-?state|tofu|cache|session|rate-?limit|monitor/i
const SETTINGS =
  /_group$|SubnetGroup$|ParameterGroup$|_user$|_policy$|_object$|_data_access|public_access_block$|_parameter/

/** The resources of a dependency in which data of the product lies. */
function keeps(one: Dependency): readonly PlacedEvidence[] {
  if (one.capability !== 'database' && one.capability !== 'storage') return []
  return one.evidence.filter(
    ({ kind, use, value, context }) =>
      kind === 'resource' &&
      use === 'called' &&
      !BACKUP.test(value) &&
      !SETTINGS.test(value) &&
      !BOOKKEEPING.test(context ?? ''),
  )
}

/** Types of resource that copy data inside one provider: `aws_backup_plan`, `aws_db_snapshot`, `google_compute_snapshot`. */
const BACKUP =
  /backup|snapshot|dlm_lifecycle|recovery_services|s3_bucket_replication|db_instance_automated|rds_global_cluster|object_replication/i

/** Backups that belong to the same provider, told by the first word of the resource's type. */
function backupsWith(group: readonly Dependency[], ground: Ground): readonly PlacedEvidence[] {
  const families = new Set(group.flatMap((one) => keeps(one).map(({ value }) => familyOf(value))))
  return seenInProduct(ground).filter(
    ({ kind, use, value }) =>
      kind === 'resource' && use === 'called' && BACKUP.test(value) && families.has(familyOf(value)),
  )
}

function familyOf(type: string): string {
  return type.split(/_|::|:|\./, 1)[0]!.toLowerCase()
}

function judge(
  company: string,
  group: readonly Dependency[],
  backups: readonly PlacedEvidence[],
  ground: Ground,
): Judgement {
  const { db } = ground
  const capabilities = [...new Set(group.map((one) => one.capability))].sort(byText)
  const name = nameOfAll(
    group.map((one) => one.vendor),
    db,
  )
  const what = capabilities.map((one) => db.capability(one).title.toLowerCase()).join(' and ')
  return {
    rule: 'HF109',
    severity: capabilities.includes('database') ? 'high' : 'medium',
    vendors: [...new Set(group.map((one) => one.vendor))].sort(byText),
    ...(capabilities.length === 1 && { capability: capabilities[0]! }),
    title:
      backups.length > 0
        ? `Backups of ${what} are with ${name}, like what they back up; no copy elsewhere was seen`
        : `${name} keeps ${what}, and no copy with anybody else was seen`,
    facts: {
      company,
      capabilities,
      backups: [...new Set(backups.map(({ value }) => value))].sort(byText),
      services: [],
    },
    fingerprint: fingerprint('HF109', company),
    evidence: [...group.map((one) => recognised(keeps(one)[0]!)), ...backups.map(recognised)].slice(0, 12),
  }
}
