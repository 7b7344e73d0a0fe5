import type { Assessment } from '../model/assessment.js'
import { CAUSES, type Cause, type Change, type Steps } from '../model/comparison.js'
import { SEVERITIES } from '../model/finding.js'
import { byText } from '../util/sort.js'
import { changesBy, type Difference, differences } from './changes.js'

/**
 * Every change with its cause. Where the base's code is at hand, one thing changes from step to step, so the cause is sure. With
 * two saved assessments it is told from what they hold: a change is the code's unless the code around it is provably the same.
 */
export function changesOf(steps: Steps): Change[] {
  const { base, withDatabase, withCalendar, head } = steps
  const changes =
    withDatabase === undefined
      ? differences(base, head).map((one) => ({ cause: causeOf(one, base, head), ...one }))
      : [
          ...changesBy('database', base, withDatabase),
          ...changesBy('calendar', withDatabase, withCalendar ?? withDatabase),
          ...changesBy('code', withCalendar ?? withDatabase, head),
        ]
  return changes.sort(inOrder)
}

function causeOf(one: Difference, base: Assessment, head: Assessment): Cause {
  const isSameKnowledge =
    base.tool.vendorDb.date === head.tool.vendorDb.date &&
    base.tool.vendorDb.vendors === head.tool.vendorDb.vendors &&
    (base.tool.vendorDb.own ?? []).join() === (head.tool.vendorDb.own ?? []).join() &&
    base.tool.version === head.tool.version
  const isSameDay = base.subject.asOf === head.subject.asOf
  if ((isSameKnowledge && isSameDay) || !isSameCode(one, base, head)) return 'code'
  return isSameKnowledge ? 'calendar' : 'database'
}

/** The same revision and as many bytes of it; or the same evidence around what changed. */
function isSameCode(one: Difference, base: Assessment, head: Assessment): boolean {
  const { revision, files, bytes } = base.subject
  const now = head.subject
  if (revision !== undefined && revision === now.revision && files === now.files && bytes === now.bytes) return true
  const before = evidenceAround(one, base)
  return before.length > 0 && before === evidenceAround(one, head)
}

/** Everything seen of the vendors, and of the capability in the component; empty where nothing was. */
function evidenceAround({ vendors, component, capability }: Difference, assessment: Assessment): string {
  const near = assessment.dependencies.filter(
    (one) =>
      vendors.includes(one.vendor) ||
      (capability !== undefined &&
        one.capability === capability &&
        (component === undefined || one.component === component)),
  )
  const seen = near.flatMap(({ evidence }) =>
    evidence.map(({ kind, value, use, location }) => `${kind} ${value} ${use} ${location.path}`),
  )
  return [...new Set(seen)].sort(byText).join('\n')
}

const KINDS = ['capability', 'finding', 'dependency']
const TURNS = ['came', 'worse', 'exposed', 'changed', 'accepted', 'better', 'went']

function inOrder(a: Change, b: Change): number {
  return (
    CAUSES.indexOf(a.cause) - CAUSES.indexOf(b.cause) ||
    KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) ||
    TURNS.indexOf(a.turn) - TURNS.indexOf(b.turn) ||
    (a.severity && b.severity ? SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) : 0) ||
    byText(a.id, b.id)
  )
}
