import type { Dependency, RecognisedEvidence } from '../model/dependency-map.js'
import type { Judgement } from '../model/finding.js'
import { companyOf } from '../util/organisations.js'
import { byText, groupBy } from '../util/sort.js'
import { fingerprint } from './fingerprint.js'
import { type Ground, provenDependencies } from './ground.js'
import { nameOfAll } from './named.js'
import type { Rule } from './rule.js'
import { seenInProduct } from './seen.js'
import { signingIdentities } from './signing-identities.js'

/** HF113: secrets or keys are kept only with a vendor. One finding per company for keys and secrets, one per signing identity. */
export const keysWithVendor: Rule = {
  id: 'HF113',
  title: 'Secrets or keys are kept only with a vendor',
  assess(ground) {
    const kept = provenDependencies(ground)
      .filter((one) => one.capability === 'secrets' && one.usage === 'required' && one.wiring === 'sole')
      .map((one) => ({ one, keys: one.evidence.filter(isKey), secrets: one.evidence.filter(isSecret) }))
      .filter(({ keys, secrets }) => keys.length + secrets.length > 0)
    const perCompany = [...groupBy(kept, ({ one }) => companyOf(one.vendor, ground.db))]
    return [...perCompany.flatMap(([company, group]) => judge(company, group, ground)), ...signingIdentities(ground)]
  },
}

interface Kept {
  readonly one: Dependency
  readonly keys: readonly RecognisedEvidence[]
  readonly secrets: readonly RecognisedEvidence[]
}

/** Keys that never leave their service: data that was wrapped by one opens nowhere else. */
const KEY =
  /^(?:aws_kms_key|google_kms_crypto_key|azurerm_key_vault_key|AWS::KMS::Key|aws:kms\/key:Key|gcp:kms\/cryptoKey:CryptoKey|aws:kms|gcp:kms|azure:KeyClient|azure:CryptographyClient|oci_kms_key|scaleway_key_manager_key)$/
/** Stores whose entries can be read out as long as the account lives. Parameters of a systems manager are mostly settings. */
const SECRET =
  /^(?:aws_secretsmanager_secret|google_secret_manager_secret|azurerm_key_vault_secret|AWS::SecretsManager::Secret|aws:secretsmanager(?:\/secret:Secret)?|gcp:secretmanager(?:\/secret:Secret)?|azure:SecretClient|doppler_secret|akeyless_static_secret)$/
/** Tools name packages that they leave out of a bundle; that calls nobody. */
const BUNDLER = /(?:^|\/)(?:vite|webpack|next|rollup|esbuild|tsup|nuxt)\.config\.[cm]?[jt]s$/

/** Keys of queues, logs and zones: what lies under them is not what one leaves with. */
const PASSING = /log(?![io])|sqs|sns|queue|audit|dnssec|alarm|alert|event|topic|lambda/i

function isKey(one: RecognisedEvidence): boolean {
  return isMade(one) && KEY.test(one.value) && !PASSING.test(one.context ?? '')
}

function isSecret(one: RecognisedEvidence): boolean {
  return isMade(one) && SECRET.test(one.value)
}

function isMade({ kind, use, location }: RecognisedEvidence): boolean {
  return (kind === 'resource' || kind === 'client') && use === 'called' && !BUNDLER.test(location.path)
}

function judge(company: string, group: readonly Kept[], ground: Ground): Judgement[] {
  const ownKeys = seenInProduct(ground).some(({ kind, value }) => kind === 'resource' && OWN_KEY.test(value))
  const keys = ownKeys ? [] : group.flatMap((one) => one.keys)
  const secrets = hasOwnCopies(ground) ? [] : group.flatMap((one) => one.secrets)
  if (keys.length + secrets.length === 0) return []
  const isWrappedByCode = keys.some(({ kind }) => kind === 'client')
  const name = nameOfAll(
    group.map(({ one }) => one.vendor),
    ground.db,
  )
  return [
    {
      rule: 'HF113',
      // Code that wraps data by itself leaves ciphertext in every copy; keys under disks and queues go with the account.
      severity: isWrappedByCode ? 'high' : 'medium',
      vendors: [...new Set(group.map(({ one }) => one.vendor))].sort(byText),
      capability: 'secrets',
      title:
        keys.length > 0
          ? `Data wrapped by keys of ${name} opens nowhere else`
          : `Secrets are kept with ${name}, and no copy of one's own was seen`,
      facts: { company, keys: keys.length, secrets: secrets.length, isWrappedByCode },
      fingerprint: fingerprint('HF113', company, 'secrets'),
      evidence: [...keys, ...secrets].slice(0, 12),
    },
  ]
}

/** Key material that the owners brought with them, or keep in hardware of their own. */
const OWN_KEY =
  /^aws_kms_external_key$|^aws_kms_custom_key_store$|key_ring_import_job$|managed_hardware_security_module/
/** Encrypted files in the repository, and stores that one runs oneself. */
const OWN_FILE =
  /(?:^|\/)(?:\.sops\.ya?ml|[^/]{1,80}\.(?:sops|enc)\.(?:ya?ml|json|env)|\.gitsecret\/|\.git-crypt\/|credentials\.yml\.enc)/
const OWN_STORE = /sealed-?secrets|\/(?:vault|openbao)$|^carlpett\/sops$|^hashicorp\/vault$/

function hasOwnCopies(ground: Ground): boolean {
  return (
    ground.files.some((path) => OWN_FILE.test(path)) ||
    seenInProduct(ground).some(
      ({ kind, value }) =>
        (kind === 'image' || kind === 'provider' || kind === 'package' || kind === 'resource') && OWN_STORE.test(value),
    )
  )
}
