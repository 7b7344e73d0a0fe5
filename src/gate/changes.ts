import type { Assessment } from '../model/assessment.js'
import type { Cause, Change, Turn } from '../model/comparison.js'
import type { Dependency, FunctionState } from '../model/dependency-map.js'
import type { Finding } from '../model/finding.js'
import { byText, groupBy } from '../util/sort.js'
import { isWorse, weightOf } from './worse.js'

/** A difference before it is known why. */
export type Difference = Omit<Change, 'cause'>

/** What came, went and changed between two assessments: findings, dependencies, and capabilities that hold or fall. */
export function differences(from: Assessment, to: Assessment): Difference[] {
  return [...findingDifferences(from, to), ...dependencyDifferences(from, to), ...capabilityDifferences(from, to)]
}

/** The same with one cause for all, in the order of reports. */
export function changesBy(cause: Cause, from: Assessment, to: Assessment): Change[] {
  return differences(from, to).map((one) => ({ cause, ...one }))
}

function findingDifferences(from: Assessment, to: Assessment): Difference[] {
  return paired(from.findings, to.findings, ({ fingerprint }) => fingerprint).flatMap(([id, before, after]) => {
    const turn = turnOf(before, after)
    const finding = (after ?? before)!
    if (turn === undefined) return []
    const was = before === undefined || before.severity === finding.severity ? '' : ` (was ${before.severity})`
    return [
      {
        kind: 'finding' as const,
        turn,
        id,
        text: `${finding.title}${was}${letThrough(turn, finding)}`,
        title: finding.title,
        rule: finding.rule,
        severity: finding.severity,
        ...subject(finding),
        ...placeOf(finding.evidence),
      },
    ]
  })
}

function turnOf(before: Finding | undefined, after: Finding | undefined): Turn | undefined {
  if (before === undefined) return 'came'
  if (after === undefined) return 'went'
  if (isWorse(weightOf(before), weightOf(after))) return 'worse'
  if (isWorse(weightOf(after), weightOf(before))) return 'better'
  if ((before.suppressed === undefined) !== (after.suppressed === undefined))
    return after.suppressed === undefined ? 'exposed' : 'accepted'
  return JSON.stringify(before.facts) === JSON.stringify(after.facts) ? undefined : 'changed'
}

function letThrough(turn: Turn, { suppressed }: Finding): string {
  if (turn === 'went' || suppressed === undefined) return ''
  return ` (${suppressed.by} by ${suppressed.owner} until ${suppressed.expires}: ${suppressed.reason})`
}

function dependencyDifferences(from: Assessment, to: Assessment): Difference[] {
  return paired(from.dependencies, to.dependencies, keyOf).flatMap(([id, before, after]) => {
    const one = (after ?? before)!
    const turn =
      before === undefined
        ? 'came'
        : after === undefined
          ? 'went'
          : bondOf(before) === bondOf(after)
            ? undefined
            : 'changed'
    if (turn === undefined) return []
    const text = `${one.component} gets ${one.capability} from ${one.service}`
    const how = turn === 'changed' ? `${text}: ${bondOf(before!)}, now ${bondOf(after!)}` : `${text} (${bondOf(one)})`
    return [
      {
        kind: 'dependency' as const,
        turn,
        id,
        text: how,
        ...subject({ ...one, vendors: [one.vendor] }),
        ...placeOf(one.evidence),
      },
    ]
  })
}

/** Of a function's purpose nothing: wiring a second vendor gives it another one. */
function keyOf({ component, capability, service }: Dependency): string {
  return `${component}/${capability}/${service}`
}

function bondOf({ usage, wiring, confidence }: Dependency): string {
  return `${usage}, ${wiring}, confidence ${confidence}`
}

function capabilityDifferences(from: Assessment, to: Assessment): Difference[] {
  return paired(statesOf(from), statesOf(to), ({ id }) => id).flatMap(([id, before, after]) => {
    if (before === undefined || after === undefined || before.state === after.state) return []
    const step = RANK.indexOf(after.state) - RANK.indexOf(before.state)
    return [
      {
        kind: 'capability' as const,
        turn: step < 0 ? ('worse' as const) : ('better' as const),
        id,
        text: `${after.capability} of ${after.component}: ${SAID[before.state]}, now ${SAID[after.state]}`,
        state: after.state,
        was: before.state,
        vendors: [],
        component: after.component,
        capability: after.capability,
      },
    ]
  })
}

/** Worst first. */
const RANK: readonly FunctionState[] = ['falls', 'not-seen', 'survives']
const SAID = {
  falls: 'falls with one company',
  'not-seen': 'not seen',
  survives: 'survives the loss of any one company',
}

/** Per component and capability the worst state of its functions. */
function statesOf({ functions }: Assessment) {
  return [...groupBy(functions, ({ component, capability }) => `${component}/${capability}`)].map(([id, group]) => {
    const state = RANK.find((rank) => group.some((one) => one.state === rank))!
    return { id, component: group[0]!.component, capability: group[0]!.capability, state }
  })
}

function subject({
  vendors,
  component,
  capability,
}: Pick<Finding, 'vendors'> & Partial<Pick<Finding, 'component' | 'capability'>>) {
  return {
    vendors,
    ...(component === undefined ? {} : { component }),
    ...(capability === undefined ? {} : { capability }),
  }
}

function placeOf(evidence: Finding['evidence']): Pick<Change, 'place'> {
  const location = evidence[0]?.location
  return location === undefined ? {} : { place: { path: location.path, line: location.line, column: location.column } }
}

function paired<T>(from: readonly T[], to: readonly T[], key: (one: T) => string) {
  const before = groupBy(from, key)
  const after = groupBy(to, key)
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort(byText)
    .map((id) => [id, before.get(id)?.[0], after.get(id)?.[0]] as const)
}
