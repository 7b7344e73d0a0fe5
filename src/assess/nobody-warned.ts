import type { Dependency, RecognisedEvidence } from '../model/dependency-map.js'
import { companyOf } from '../util/organisations.js'
import { byText } from '../util/sort.js'
import { fingerprint } from './fingerprint.js'
import { type Ground, provenDependencies } from './ground.js'
import type { Rule } from './rule.js'
import { declaredUnder, seenInProduct } from './seen.js'

/** Ways on which a warning could arrive. */
const CHANNELS = ['security contact', 'alternate account contacts', 'second owner', 'second payment method'] as const

/** HF119: of all ways on which a vendor's or finder's warning could arrive none was seen or declared, or the owners deny some. */
export const nobodyWarned: Rule = {
  id: 'HF119',
  title: 'A warning would reach nobody',
  assess(ground) {
    const needed = mostNeeded(ground)
    const declared = declaredChannels(ground)
    const open = CHANNELS.filter((_, i) => declared[i] === true || isSeen(i, ground))
    const denied = CHANNELS.filter((channel, i) => declared[i] === false && !open.includes(channel))
    if (needed === undefined || (open.length > 0 && denied.length === 0)) return []
    const missing = open.length === 0 ? CHANNELS : denied
    return [
      {
        rule: 'HF119',
        // What was merely not seen may stand elsewhere, in the settings of the forge or of the account.
        severity: open.length === 0 && denied.length > 0 ? ('medium' as const) : ('low' as const),
        vendors: [needed.vendor],
        title:
          open.length === 0
            ? 'No way was seen on which a warning would arrive: no security contact, alternate contact, second owner or second payment method'
            : `A warning finds fewer ways: declared absent are ${denied.join(', ')}`,
        facts: { missing, open },
        fingerprint: fingerprint('HF119'),
        evidence: [...evidenceOf(ground, denied), needed.evidence[0]],
      },
    ]
  },
}

/** The vendor whose letter would matter most, by required capabilities of its company; without one nobody need warn. */
function mostNeeded(ground: Ground): Dependency | undefined {
  const carried = new Map<string, { first: Dependency; capabilities: Set<string> }>()
  for (const one of provenDependencies(ground)) {
    if (one.usage !== 'required' || (one.role !== 'runtime' && one.role !== 'distribution')) continue
    // A source that merely enriches the product seldom knows its owners, and writes them no letter.
    if (ground.db.capability(one.capability).effect === 'degrades') continue
    const company = companyOf(one.vendor, ground.db)
    const entry = carried.get(company) ?? { first: one, capabilities: new Set() }
    entry.capabilities.add(one.capability)
    carried.set(company, entry)
  }
  return [...carried.values()].sort(
    (a, b) => b.capabilities.size - a.capabilities.size || byText(a.first.vendor, b.first.vendor),
  )[0]?.first
}

function declaredChannels({ config }: Ground): readonly (boolean | undefined)[] {
  const { warnings } = config
  return [
    warnings?.securityContact === undefined ? undefined : true,
    warnings?.alternateContacts,
    warnings?.secondOwner,
    warnings?.secondPaymentMethod,
  ]
}

/** `security.txt` (RFC 9116), a security policy where forges look for one, and contacts that infrastructure as code sets. */
const POLICY =
  /(?:^|\/)(?:security\.txt|(?:\.github\/|docs\/|\.gitlab\/)?security(?:[_-]policy)?\.(?:md|rst|txt|adoc|markdown))$/i
const CONTACTS =
  /^aws_account_(?:alternate|primary)_contact$|^google_essential_contacts_contact$|^azurerm_security_center_contact$|^AWS::.*AlternateContact/

function isSeen(channel: number, ground: Ground): boolean {
  if (channel === 0) return ground.files.some((path) => POLICY.test(path))
  return channel === 1 && seenInProduct(ground).some(({ kind, value }) => kind === 'resource' && CONTACTS.test(value))
}

function evidenceOf(ground: Ground, denied: readonly string[]): RecognisedEvidence[] {
  return ground.config.warnings === undefined ? [] : [declaredUnder('warnings', denied.join(', ') || 'none')]
}
