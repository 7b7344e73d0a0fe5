import type { PlacedCodeFact } from '../model/evidence.js'
import type { Judgement, Severity } from '../model/finding.js'
import { byText, groupBy } from '../util/sort.js'
import { codeEvidence, factsOfKind, vendorsBehind } from './control-facts.js'
import { controlsAcross } from './controls-across.js'
import { fingerprint } from './fingerprint.js'
import type { Ground } from './ground.js'
import { type Newcomers, newcomersOf } from './newcomers.js'
import type { Rule } from './rule.js'

/** HF106: a control lets callers through when its vendor is not set up or does not answer. One finding per kind of control. */
export const failOpen: Rule = {
  id: 'HF106',
  title: 'A security control fails open without its vendor',
  assess(ground) {
    const controls = [...factsOfKind(ground, 'control'), ...controlsAcross(ground)]
    const newcomers = newcomersOf(ground)
    return [...groupBy(controls, (one) => one.subject)]
      .sort(([a], [b]) => byText(a, b))
      .flatMap(([kind, facts]) => (facts.some(isOpen) ? [judge(kind, facts, newcomers, ground)] : []))
  },
}

/** What a control of each kind is called, and the capabilities that serve it. */
const KINDS: Readonly<Record<string, readonly [name: string, ...capabilities: string[]]>> = {
  captcha: ['bot check', 'captcha'],
  attestation: ['device attestation', 'attestation'],
  'breached-password': ['check for leaked passwords'],
  fraud: ['fraud check'],
  moderation: ['moderation', 'moderation'],
  verification: ['verification of a phone or address', 'sms', 'email'],
  entitlement: ['check of what was paid for', 'payments'],
  identity: ['check of identity or permission', 'identity'],
}

/** Controls that decide who somebody is or what he paid for; the others keep abuse away (assumption, see the rule's page). */
const DECISIVE = new Set(['identity', 'verification', 'entitlement', 'attestation'])

const OPEN = /^(?:not-configured-allow|unreachable-allow|ignored):/

function isOpen({ detail }: PlacedCodeFact): boolean {
  return OPEN.test(detail)
}

/** Controls at the door: without them somebody gets what newcomers get. */
const AT_THE_DOOR = new Set(['captcha', 'attestation', 'fraud', 'verification', 'identity'])

function judge(kind: string, facts: readonly PlacedCodeFact[], newcomers: Newcomers, ground: Ground): Judgement {
  const [name, ...capabilities] = KINDS[kind] ?? [kind]
  const open = facts.filter(isOpen)
  const ways = [...new Set(open.map(({ detail }) => detail.split(':', 1)[0]!))].sort(byText)
  const { roles, limits, seen } = AT_THE_DOOR.has(kind) ? newcomers : NOBODY
  const vendors = vendorsBehind(new Set(open.map(({ location }) => location.path)), capabilities, ground)
  return {
    rule: 'HF106',
    severity: severityOf(kind, ways),
    vendors,
    title: `The ${name} lets everybody through ${ways.map((way) => WAYS[way]).join(' and ')}${roles.length === 0 ? '' : `; sign-up gives the role ${roles.join(' or ')}`}`,
    facts: {
      control: kind,
      ways,
      places: open.length,
      functions: [...new Set(open.map(({ detail }) => detail.slice(detail.indexOf(':') + 1)))].sort(byText),
      failsClosed: facts.filter(({ detail }) => detail.startsWith('fails-closed:')).length,
      ...(seen.length === 0 ? {} : { newcomer: { roles, limits } }),
    },
    fingerprint: fingerprint('HF106', kind),
    evidence: [
      ...facts
        .filter(({ detail }) => !detail.startsWith('fails-closed:'))
        .map(codeEvidence)
        .slice(0, 12),
      ...seen.map(codeEvidence).slice(0, 2),
    ],
  }
}

const NOBODY: Newcomers = { roles: [], limits: [], seen: [] }

const WAYS: Readonly<Record<string, string>> = {
  'not-configured-allow': 'where its vendor is not set up',
  'unreachable-allow': 'where its vendor does not answer',
  ignored: 'because nobody looks at its result',
}

/** An outage or a dropped account opens what fails open when unreachable; a missing key first needs somebody to take it away. */
function severityOf(kind: string, ways: readonly string[]): Severity {
  const opensAlone = ways.some((way) => way !== 'not-configured-allow')
  if (DECISIVE.has(kind)) return opensAlone ? 'high' : 'medium'
  return opensAlone || kind === 'captcha' || kind === 'fraud' ? 'medium' : 'low'
}
