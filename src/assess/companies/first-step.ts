import type { Capability } from '../../model/capability.js'
import type { CompanyLoss } from '../../model/company-loss.js'
import type { Finding } from '../../model/finding.js'
import { recoveryIn } from './time.js'

/** What cannot be made anew after the letter: data, keys and the name. Servers and queues can. Own judgement. */
const IRREPLACEABLE: ReadonlySet<Capability | undefined> = new Set(['database', 'storage', 'secrets', 'domain'])

/**
 * The change to begin with: of the gravest findings that have a way out, first those about what cannot be made anew, then the one
 * that is over soonest, since each capability that stands elsewhere survives the next letter. Advice of a minor finding is no first
 * step beside a grave one without a way out: then the answer is that there is none.
 */
export function firstStepOf(findings: readonly Finding[]): CompanyLoss['firstStep'] {
  const isMinor = ({ severity }: Finding) => severity === 'low' && findings[0]?.severity !== 'low'
  const open = findings.filter((one) => !isMinor(one) && one.recommendations.some((way) => way.kind !== 'none'))
  const grave = open.filter((finding) => finding.severity === open[0]?.severity)
  const rank = ({ capability }: Finding) => (IRREPLACEABLE.has(capability) ? 0 : 1)
  const soonest = [...grave].sort((a, b) => rank(a) - rank(b) || hoursOf(a) - hoursOf(b))[0]
  const finding = soonest ?? findings[0]
  const way = finding?.recommendations.find(({ kind }) => kind !== 'none') ?? finding?.recommendations[0]
  if (finding === undefined || way === undefined) return undefined
  const range = soonest && recoveryIn(soonest)
  return {
    finding: finding.fingerprint,
    kind: way.kind,
    title: way.title,
    why: way.why,
    ...(way.but === undefined ? {} : { but: way.but }),
    ...(soonest?.capability === undefined ? {} : { capability: soonest.capability }),
    ...(range === undefined ? {} : { hours: [range.low, range.high] as [number, number] }),
  }
}

function hoursOf(finding: Finding): number {
  return recoveryIn(finding)?.high ?? Number.POSITIVE_INFINITY
}
