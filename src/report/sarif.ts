import type { Assessment } from '../model/assessment.js'
import { visibleJson } from '../util/safe-text.js'
import type { Format } from './format.js'
import { uriOf } from './places.js'
import { resultsOf } from './sarif/results.js'
import { rulesOf } from './sarif/rules.js'

/** The schema that the output is valid against. */
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/**
 * GitHub shows the worst 5,000 results of a run and refuses files of more than 25,000 (docs.github.com, «SARIF support for code
 * scanning»). Findings come worst first, so what is cut is what nobody would have been shown.
 */
export const MOST_RESULTS = 5000
/** Unread files beyond these are counted; assumption: nobody reads more in a viewer. */
const MOST_NOTIFICATIONS = 500

/** SARIF 2.1.0 for code scanning. Every finding, also the sensitive ones: alerts are shown to those who may write. */
export const sarif: Format = (assessment, { verdict }) => {
  const { rules, indexOf } = rulesOf(assessment)
  const shown = assessment.findings.slice(0, MOST_RESULTS)
  const run = {
    tool: { driver: { name: 'holdfast', semanticVersion: semantic(assessment.tool.version), rules } },
    automationDetails: { id: 'holdfast/' },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: assessment.coverage.complete,
        toolExecutionNotifications: notificationsOf(assessment, assessment.findings.length - shown.length),
      },
    ],
    results: resultsOf(shown, indexOf, verdict?.baseline),
  }
  return `${visibleJson(JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, undefined, 2))}\n`
}

/** The pattern of the schema's note; anything else is told as it may be, which is nothing. */
function semantic(version: string): string {
  return /^\d+\.\d+\.\d+[0-9A-Za-z.+-]*$/.test(version) ? version : '0.0.0'
}

/** What was not read, and what was cut. */
function notificationsOf({ coverage, findings }: Assessment, cutResults: number) {
  const unread = [
    ...coverage.failed.map((entry) => ({ ...entry, level: 'error' })),
    ...coverage.partial.map((entry) => ({ ...entry, level: 'warning' })),
  ]
  const rest = unread.length - MOST_NOTIFICATIONS
  return [
    ...(cutResults > 0
      ? [
          {
            level: 'warning',
            descriptor: { id: 'results-cut' },
            message: {
              text: `${cutResults} of ${findings.length} findings, the least severe, are left out: code scanning shows ${MOST_RESULTS} results of a run. The JSON assessment has all.`,
            },
          },
        ]
      : []),
    ...unread.slice(0, MOST_NOTIFICATIONS).map(({ path, reason, level }) => ({
      level,
      descriptor: { id: level === 'error' ? 'not-read' : 'partly-read' },
      message: { text: `${level === 'error' ? 'Not read' : 'Only partly read'}: ${reason || 'no reason given'}` },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
    })),
    ...(rest > 0
      ? [
          {
            level: 'warning',
            descriptor: { id: 'not-read' },
            message: { text: `${rest} more files were not or only partly read; the JSON assessment lists them.` },
          },
        ]
      : []),
  ]
}
