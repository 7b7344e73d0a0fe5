import type { Finding } from '../model/finding.js'
import type { Grant, GrantFault, Suppression } from '../model/waiver.js'

/** What waivers and acceptances do to findings, and what is wrong with them. */
export interface Granted {
  readonly findings: readonly Finding[]
  readonly faults: readonly GrantFault[]
}

/**
 * Marks the findings that a waiver or an acceptance lets through on the day. Without effect are those that expired, that are
 * too broad to be meant, and waivers of gatekeepers: what cannot be replaced is accepted with a date, not waived.
 */
export function applyGrants(findings: readonly Finding[], grants: readonly Grant[], asOf: string): Granted {
  const faults: GrantFault[] = []
  const inForce: { grant: Grant; covers: ReadonlySet<string> }[] = []
  for (const grant of grants) {
    const scope = scopeOf(grant)
    const about = `the ${grant.by} of ${scope.join(', ') || 'everything'} by ${grant.owner}`
    const fault = (kind: GrantFault['kind'], text: string) => faults.push({ kind, at: grant.at, text })
    if (isOverBroad(grant)) {
      fault(
        'over-broad',
        `${about} is too broad and has no effect: name a fingerprint, or two of rule, vendor, capability, component.`,
      )
      continue
    }
    const met = findings.filter((finding) => isMet(grant, finding))
    const covered = grant.by === 'waiver' ? met.filter((finding) => !isGatekeeper(finding)) : met
    if (grant.expires < asOf) fault('expired', `${about} expired on ${grant.expires} and has no effect.`)
    else if (met.length === 0) fault('unused', `${about} matches no finding: remove it.`)
    else if (covered.length === 0)
      fault('gatekeeper', `${about} is of a gatekeeper and has no effect: put it under acceptances.`)
    else inForce.push({ grant, covers: new Set(covered.map(({ fingerprint }) => fingerprint)) })
  }
  return {
    findings: findings.map((finding) => {
      const grant = inForce.find(({ covers }) => covers.has(finding.fingerprint))?.grant
      return grant === undefined ? finding : { ...finding, suppressed: suppressionBy(grant) }
    }),
    faults,
  }
}

function suppressionBy({ by, owner, reason, expires }: Grant): Suppression {
  return { by, owner, reason, expires }
}

/** What cannot be replaced: iOS App Store, APNs, card networks. */
function isGatekeeper({ rule, facts }: Finding): boolean {
  return rule === 'HF112' || facts['substitutability'] === 'gatekeeper'
}

function isMet(grant: Grant, finding: Finding): boolean {
  return (
    (grant.fingerprint === undefined || grant.fingerprint === finding.fingerprint) &&
    (grant.rule === undefined || grant.rule === finding.rule) &&
    (grant.vendor === undefined || finding.vendors.includes(grant.vendor)) &&
    (grant.capability === undefined || grant.capability === finding.capability) &&
    (grant.component === undefined || grant.component === finding.component)
  )
}

/** One word alone («all of HF101», «all of aws») hides what nobody has looked at yet. */
function isOverBroad(grant: Grant): boolean {
  return grant.fingerprint === undefined && scopeOf(grant).length < 2
}

function scopeOf({ fingerprint, rule, vendor, capability, component }: Grant): string[] {
  return [fingerprint, rule, vendor, capability, component].filter((one) => one !== undefined)
}
