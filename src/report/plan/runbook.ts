import type { Assessment } from '../../model/assessment.js'
import type { RecoveryStep } from '../../model/recovery.js'
import type { VendorDb } from '../../model/vendor-db.js'
import type { Block, Inline } from '../blocks.js'
import { duration, enumerate, inSentence, thousands } from '../words.js'

/** The exit plan of one vendor: what to close, how to tell a suspension, what to export, where to change, how to come back. */
export function runbookBlocks(assessment: Assessment, id: string, db: VendorDb, isPrivate: boolean): Block[] {
  const vendor = db.vendor(id)!
  const used = assessment.dependencies.filter((one) => one.vendor === vendor.id)
  const services = [...new Set(used.map((one) => one.service))].flatMap((one) => db.service(one)?.service ?? [])
  const findings = assessment.findings.filter((one) => one.vendors[0] === vendor.id)
  const sole = findings.filter((one) => one.rule === 'HF101')
  const open = findings.filter((one) => one.rule === 'HF106')
  const capabilities = [...new Set(used.map((one) => one.capability))].map((one) =>
    inSentence(db.capability(one).title),
  )
  const places = [
    ...new Set(used.flatMap((one) => one.evidence.map(({ location }) => `${location.path}:${location.line}`))),
  ]
  const ways = new Set(sole.flatMap((one) => one.recommendations.map(({ title, why }) => `${title}: ${why}`)))
  return [
    { kind: 'heading', level: 1, text: [`Exit plan: ${assessment.subject.name} without ${vendor.name}`] },
    {
      kind: 'paragraph',
      text: [
        `As of ${assessment.subject.asOf}. Touches ${enumerate(capabilities)}. Who decides: the incident lead on closing, the product owner on leaving, counsel on notices and retention.`,
      ],
    },
    ...list(
      'First hour: close what is left open',
      open.length > 0
        ? open.map(
            ({ title }) =>
              `${isPrivate ? title : 'A control that fails open (shown with --include-sensitive)'}: close that path until the control is back`,
          )
        : [
            'Close registration and payouts where a control of this vendor guards them. No control that fails open was seen.',
          ],
    ),
    ...list('First hour: suspension or outage', [
      ...services.flatMap((one) =>
        (one.suspended ?? []).map(
          ({ status, code, meaning, source }) =>
            `${one.name} answers ${[status, code].filter((part) => part !== undefined).join(' ')}: ${meaning}${source.url === undefined ? '' : ` (${source.url})`}`,
        ),
      ),
      'Compare the vendor’s status page with your console log-in and the mail of the account’s owners. A status page without incident and a refused log-in speak for a suspension.',
    ]),
    ...list('First hour: appeal', [
      vendor.appeal
        ? `${vendor.appeal.how}${vendor.appeal.url === undefined ? '' : ` (${vendor.appeal.url})`}`
        : 'No appeal route is on file (not checked): use the support address of the contract, and keep a copy of all that is sent.',
    ]),
    ...list(
      'First day: export',
      services.map((one) => `${one.name}: ${one.export ?? 'no way to export is on file; find it before it is needed'}`),
    ),
    ...list('First day: ways out', [...ways]),
    ...list('First day: names and credentials', [
      'Lower the TTL of names that point to this vendor now, while all is well; afterwards old answers live as long as the old TTL.',
      'Rotate every credential that this vendor issued or stores. Write down names only, never values.',
    ]),
    ...list('First week: places to change', places.slice(0, 40)),
    ...sole.flatMap((one) =>
      stepsTable(
        one.title,
        one.facts['recovery'] as { low: number; high: number; steps?: readonly RecoveryStep[] } | undefined,
      ),
    ),
    ...list('First week: tell, test, come back', [
      'Tell customers what does not work, since when, and when they will hear again.',
      'Test the substitute with one real transaction of each function above before traffic moves.',
      'Coming back: only with a written answer of the vendor, data compared in both places, and the substitute kept warm.',
      'Purge what is left with the vendor once the move is proved, unless under a legal hold or retention duty.',
    ]),
  ]
}

/** Hours per step; the sum is the recovery time that an RTO must allow for, and must stay below the MTPD. */
function stepsTable(
  title: string,
  recovery: { low: number; high: number; steps?: readonly RecoveryStep[] } | undefined,
): Block[] {
  if (!recovery?.steps) return []
  return [
    { kind: 'heading', level: 3, text: [title] },
    {
      kind: 'paragraph',
      text: [
        `From ${duration(recovery.low)} to ${duration(recovery.high)}: an RTO below that is not kept, and an MTPD below it means harm (ISO 22301).`,
      ],
    },
    {
      kind: 'table',
      head: ['Step', 'Hours at best', 'usually', 'at worst', 'Source'],
      rows: recovery.steps.map((one): Inline[] => [
        [one.name],
        [thousands(one.low)],
        [thousands(one.likely)],
        [thousands(one.high)],
        [
          'url' in one.source
            ? one.source.url
            : 'declared' in one.source
              ? `declared: ${one.source.declared}`
              : `assumption: ${one.source.assumption}`,
        ],
      ]),
    },
  ]
}

function list(title: string, items: readonly string[]): Block[] {
  if (items.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: [title] },
    { kind: 'list', items: items.map((one): Inline => [one]) },
  ]
}
