import type { AssessedFunction, Assessment } from '../model/assessment.js'
import type { CompanyLoss } from '../model/company-loss.js'
import type { Dependency, RecognisedEvidence } from '../model/dependency-map.js'
import type { Finding } from '../model/finding.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Block, Inline } from './blocks.js'
import { encodeMarkdown } from './encode-markdown.js'
import { encodeTerminal, type TerminalOptions } from './encode-terminal.js'
import { hoursOf } from './finding-text.js'
import { termsLine } from './history.js'
import { stepsTable } from './recovery-steps.js'
import { helpOf } from './rule-help.js'
import { VERB } from './summary.js'
import { durationRange, enumerate } from './words.js'

/** How an explanation can be reported. */
export const EXPLAIN_FORMATS = {
  terminal: (blocks: readonly Block[], options: TerminalOptions) => encodeTerminal(blocks, options),
  markdown: (blocks: readonly Block[]) => encodeMarkdown(blocks),
} as const

/** The chain of each finding, from the files to the verdict. */
export function explainBlocks(findings: readonly Finding[], assessment: Assessment, db: VendorDb): Block[] {
  return findings.flatMap((finding) => chainOf(finding, assessment, db))
}

function chainOf(finding: Finding, assessment: Assessment, db: VendorDb): Block[] {
  const functions = functionsOf(finding, assessment)
  const loss = assessment.companies.find(({ findings }) => findings.includes(finding.fingerprint))
  return [
    { kind: 'heading', level: 1, text: [finding.title || finding.rule] },
    {
      kind: 'lead',
      text: [{ severity: finding.severity }, `, ${finding.rule}, fingerprint `, { code: finding.fingerprint }, '.'],
    },
    ...section('Seen in the files', evidenceLines(finding, assessment, db), 'No single place shows it.'),
    ...section(
      'What it serves',
      functions.flatMap((one) => functionLines(one, assessment, db)),
    ),
    ...section(
      'Who can stop that',
      functions.flatMap((one) => cutSetLines(one, assessment, db)),
    ),
    ...section(`Why it is ${finding.severity}`, [[helpOf(finding.rule).why], ...factLines(finding)]),
    ...section('What the terms promise', loss?.terms === undefined ? [] : [[termsLine(loss.terms, db)]]),
    ...recoveryBlocks(finding),
    ...section('Ways out', waysOut(finding)),
    ...section('Let through', suppressedLines(finding)),
  ]
}

function section(title: string, items: readonly Inline[], none?: string): Block[] {
  if (items.length === 0 && none === undefined) return []
  const heading: Block = { kind: 'heading', level: 2, text: [title] }
  return [heading, items.length > 0 ? { kind: 'list', items } : { kind: 'paragraph', text: [none!] }]
}

/** The functions that a finding names, or those of its vendors, capability and component. */
function functionsOf({ facts, vendors, capability, component }: Finding, assessment: Assessment): AssessedFunction[] {
  const named = [facts['function'], facts['functions']].flat().filter((one) => typeof one === 'string')
  if (named.length > 0) return assessment.functions.filter(({ id }) => named.includes(id))
  const served = new Set(
    assessment.dependencies
      .filter(
        (one) =>
          vendors.includes(one.vendor) &&
          (capability === undefined || one.capability === capability) &&
          (component === undefined || one.component === component),
      )
      .map((one) => one.function),
  )
  return assessment.functions.filter(({ id }) => served.has(id))
}

function placeOf({ path, line, column }: RecognisedEvidence['location']): Inline[number] {
  return { place: path, line, column }
}

function evidenceLines({ evidence }: Finding, { dependencies }: Assessment, db: VendorDb): Inline[] {
  return evidence.map((one) => {
    const service = dependencies.find((dependency) => isProof(one, dependency))?.service
    const name = service === undefined ? undefined : (db.service(service)?.service.name ?? service)
    return [
      placeOf(one.location),
      '  ',
      { code: one.excerpt },
      `: ${one.use}, in ${one.place}; recognised by `,
      { code: one.signal },
      ...(name === undefined ? [] : [` as ${name}`]),
      ...(one.condition === undefined ? [] : [`; ${one.condition}`]),
      '.',
    ]
  })
}

function isProof({ signal, location }: RecognisedEvidence, { evidence }: Dependency): boolean {
  return evidence.some(
    (one) =>
      one.signal === signal &&
      one.location.path === location.path &&
      one.location.line === location.line &&
      one.location.column === location.column,
  )
}

function functionLines(one: AssessedFunction, assessment: Assessment, db: VendorDb): Inline[] {
  const members = assessment.dependencies.filter(({ id }) => one.group.members.includes(id))
  const served = members.map(
    ({ service, usage, role, confidence, usageReason }) =>
      `${db.service(service)?.service.name ?? service} (${[usage, ...(usageReason === undefined ? [] : [usageReason]), role, `${confidence} confidence`].join(', ')})`,
  )
  const proofs = one.group.evidence.flatMap(
    ({ location, excerpt }): Inline => ['; ', placeOf(location), '  ', { code: excerpt }],
  )
  return [
    [
      { code: one.id },
      `: ${db.capability(one.capability).title} of ${one.component}${one.essential ? ', essential' : ''}. `,
      `Served by ${enumerate(served)}. Wiring: `,
      { strong: one.group.kind },
      ...(proofs.length > 0 ? [', proved by', ...proofs.slice(1).map((span) => (span === '; ' ? ' and ' : span))] : []),
      `. On the loss of any one organisation: ${STATES[one.state]}.`,
    ],
  ]
}

const STATES = { falls: 'it falls', survives: 'it survives', 'not-seen': 'not seen' } as const

function cutSetLines({ id }: AssessedFunction, { cutSets }: Assessment, db: VendorDb): Inline[] {
  return cutSets
    .filter((cut) => cut.function === id)
    .map((cut) => [
      cut.organisations.length === 1 ? 'alone: ' : 'together: ',
      { strong: enumerate(cut.organisations.map((organisation) => db.nameOf(organisation))) },
      ' (',
      { code: id },
      cut.assumption ? ', an assumption: of an upstream on the way no source was read)' : ')',
    ])
}

/** What the rule judged by, as it stands in the JSON; the recovery and the functions are told at their place. */
function factLines({ facts }: Finding): Inline[] {
  return Object.entries(facts)
    .filter(([key]) => !TOLD_ELSEWHERE.has(key))
    .map(([key, value]) => [`${inWords(key)}: `, { strong: shown(value) }])
}

const TOLD_ELSEWHERE = new Set(['recovery', 'recoveryHours', 'function', 'functions'])

/** `isNoticeSourced` as «is notice sourced». */
function inWords(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(shown).join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)
}

function recoveryBlocks({ facts }: Finding): Block[] {
  const range = hoursOf(facts['recoveryHours'])
  const recovery = facts['recovery'] as CompanyLoss['recovery']
  if (range === undefined) return []
  return [
    { kind: 'heading', level: 2, text: ['How long to recover'] },
    { kind: 'paragraph', text: [`${durationRange(range)}.`] },
    ...(recovery === undefined ? [] : [stepsTable(recovery.steps)]),
  ]
}

function waysOut({ recommendations }: Finding): Inline[] {
  return recommendations.map(({ kind, title, why, but }) => [
    { strong: `${VERB[kind]}${title}` },
    `: ${why}${but === undefined ? '' : `; but ${but}`}`,
  ])
}

function suppressedLines({ suppressed }: Finding): Inline[] {
  if (suppressed === undefined) return []
  const { by, owner, reason, expires } = suppressed
  return [[`${by} by ${owner} until ${expires}: ${reason}`]]
}
