import type { Assessment } from '../model/assessment.js'
import type { Finding } from '../model/finding.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { PolicyBreach } from '../model/verdict.js'
import { byText, groupBy } from '../util/sort.js'
import { xmlAttributes, xmlText } from './encode-xml.js'
import { findingText } from './finding-text.js'
import { findingsForThePublic, heldBack } from './for-the-public.js'
import type { Format, FormatOptions } from './format.js'
import { plainPath } from './places.js'

/** One check with its outcome: passed where nothing is said. */
interface Case {
  readonly name: string
  readonly classname: string
  readonly failures: readonly string[]
  readonly skipped?: string
  readonly error?: string
}

/** A place is worth naming; more than these of one failure are not. */
const MOST_LINES = 50

/**
 * JUnit XML in the form most readers share (github.com/testmoapp/junitxml): one case per essential capability and one per rule; a
 * case fails by findings at or above the threshold of the gate.
 */
export const junit: Format = (assessment, options) => {
  const suites = suitesOf(assessment, options)
  const all = suites.flatMap(({ cases }) => cases)
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes({ name: 'holdfast', ...counts(all) })}>`,
    ...suites.flatMap(({ name, cases }) => [
      `  <testsuite${xmlAttributes({ name, ...counts(cases) })}>`,
      ...cases.flatMap(renderCase),
      '  </testsuite>',
    ]),
    '</testsuites>',
  ]
  return `${lines.join('\n')}\n`
}

function suitesOf(
  assessment: Assessment,
  options: FormatOptions,
): readonly { readonly name: string; readonly cases: readonly Case[] }[] {
  const { shown, counted } = findingsForThePublic(assessment, options)
  const { verdict } = options
  const isOver = overThreshold(options)
  const essential = assessment.headline.essential
  const capabilities = new Set<string>(essential.map(({ capability }) => capability))
  const broken = groupBy(shown.filter(isOver), ({ capability, rule }) =>
    capability !== undefined && capabilities.has(capability) ? capability : rule,
  )
  const held = new Map(counted.map(({ rule, findings }) => [rule, findings.filter(isOver)]))
  return [
    {
      name: 'Essential capabilities',
      cases: essential.map(({ capability, state }) => ({
        name: titleOf(capability, options.db),
        classname: 'holdfast.capability',
        failures: (broken.get(capability) ?? []).map(line),
        ...(state === 'not-seen' && !broken.has(capability)
          ? { skipped: 'not seen; does not count as surviving' }
          : {}),
      })),
    },
    {
      name: 'Rules',
      cases: rulesOf(assessment).map(([id, title]) => ({
        name: `${id} ${title}`,
        classname: 'holdfast.rule',
        failures: [
          ...(broken.get(id) ?? []).map(line),
          ...((held.get(id)?.length ?? 0) > 0 ? [heldBack(held.get(id)!.length)] : []),
        ],
      })),
    },
    ...((verdict?.breaches ?? []).length > 0 ? [{ name: 'Policy', cases: verdict!.breaches!.map(breachCase) }] : []),
    { name: 'Coverage', cases: [coverageCase(assessment)] },
  ]
}

/** Every rule that ran, and those of another version that a saved assessment has findings of. */
function rulesOf({ rules, findings }: Assessment): [id: string, title: string][] {
  const titles = new Map(findings.map(({ rule }) => [rule, '']))
  for (const { id, title } of rules) titles.set(id, title)
  return [...titles].sort((a, b) => byText(a[0], b[0]))
}

/** What the gate broke on; without a gate, what is critical and nobody accepted. */
function overThreshold({ verdict }: FormatOptions): (finding: Finding) => boolean {
  if (!verdict) return ({ severity, suppressed }) => severity === 'critical' && suppressed === undefined
  const broken = new Set(verdict.broken)
  return ({ fingerprint }) => broken.has(fingerprint)
}

function titleOf(capability: string, db: VendorDb): string {
  return db.capability(capability).title
}

/** A line of the policy besides the thresholds, with what breaks it. */
function breachCase({ line: policy, at, items }: PolicyBreach): Case {
  return {
    name: policy,
    classname: 'holdfast.policy',
    failures: items.length > 0 ? items.map(({ text }) => `${text} (${at})`) : [at],
  }
}

function coverageCase({ coverage }: Assessment): Case {
  return {
    name: 'Everything that matters was read',
    classname: 'holdfast.coverage',
    failures: [],
    ...(coverage.complete
      ? {}
      : {
          error: [
            `${coverage.failed.length} not read`,
            ...coverage.failed.slice(0, MOST_LINES).map(({ path, reason }) => `${plainPath(path)}: ${reason}`),
          ].join('\n'),
        }),
  }
}

function line(finding: Finding): string {
  const at = finding.evidence[0]?.location
  return `${finding.rule} ${finding.severity}: ${findingText(finding)}${at ? ` (${plainPath(at.path)}:${at.line})` : ''}`
}

function renderCase({ name, classname, failures, skipped, error }: Case): string[] {
  const head = `    <testcase${xmlAttributes({ name, classname })}`
  const inner =
    failures.length > 0
      ? element('failure', failures)
      : error !== undefined
        ? element('error', error.split('\n'))
        : skipped !== undefined
          ? [`      <skipped${xmlAttributes({ message: skipped })}/>`]
          : []
  return inner.length === 0 ? [`${head}/>`] : [`${head}>`, ...inner, '    </testcase>']
}

/** Lines of its body are ours to break; each is text. */
function element(name: 'failure' | 'error', lines: readonly string[]): string[] {
  const rest = lines.length - MOST_LINES
  // Each line begins with a mark of ours, so that none can be the command of a runner that prints it.
  const body = [...lines.slice(0, MOST_LINES), ...(rest > 0 ? [`… and ${rest} more`] : [])]
    .map((text) => `- ${xmlText(text)}`)
    .join('\n')
  const message = lines.length === 1 ? lines[0]! : `${lines.length} in all, the first: ${lines[0]}`
  return [
    `      <${name}${xmlAttributes({ message, type: name === 'failure' ? 'finding' : 'incomplete' })}>${body}</${name}>`,
  ]
}

function counts(cases: readonly Case[]) {
  return {
    tests: cases.length,
    failures: cases.filter(({ failures }) => failures.length > 0).length,
    errors: cases.filter(({ error, failures }) => error !== undefined && failures.length === 0).length,
    skipped: cases.filter(({ skipped }) => skipped !== undefined).length,
  }
}
