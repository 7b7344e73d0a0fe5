import type { Assessment } from '../../model/assessment.js'
import { SEVERITIES, type Severity } from '../../model/finding.js'
import { byText } from '../../util/sort.js'
import { calmText, cut } from '../calm-text.js'
import { helpOf } from '../rule-help.js'
import { levelOf } from './level.js'

/** Rules about controls that fail open and data that leaks: security. To depend on a company is a risk and no vulnerability. */
const SECURITY_RULES: ReadonlySet<string> = new Set(['HF106', 'HF113', 'HF114', 'HF115'])

/** Within GitHub's bands (over 9.0, 7.0, 4.0, 0.1), off their edges. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
}
const PROBLEM_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'recommendation',
}

/** GitHub's limit on descriptions. */
const LONGEST = 1024

/** Every rule that ran or has a finding, by id, and where each stands in the list. */
export function rulesOf(assessment: Assessment) {
  const titles = new Map(assessment.rules.map(({ id, title }) => [id, title]))
  const worst = new Map<string, Severity>()
  for (const { rule, severity } of assessment.findings) {
    const known = worst.get(rule)
    if (!known || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known)) worst.set(rule, severity)
  }
  const ids = [...new Set([...titles.keys(), ...worst.keys()])].sort(byText)
  return {
    rules: ids.map((id) => ruleOf(id, titles.get(id) || id, worst.get(id) ?? 'medium')),
    indexOf: new Map(ids.map((id, index) => [id, index])),
  }
}

function ruleOf(id: string, title: string, worst: Severity) {
  const { why, fix } = helpOf(id)
  const isSecurity = SECURITY_RULES.has(id)
  const name = cut(calmText(title), LONGEST)
  return {
    id: calmText(id) || 'HF000',
    shortDescription: { text: name },
    fullDescription: { text: cut(`${name}. ${why}`, LONGEST) },
    help: {
      text: `${why} ${fix} The page docs/rules/${id}.md says how the rule decides and how to waive it.`,
      markdown: `**Why.** ${why}\n\n**How to fix.** ${fix}\n\n**How to live with it.** Accept it in \`holdfast.yaml\` with an owner, a reason and a date. How the rule decides: \`docs/rules/${id}.md\`.`,
    },
    defaultConfiguration: { level: levelOf(worst) },
    properties: {
      tags: isSecurity ? ['security', 'resilience', 'vendor-risk'] : ['resilience', 'vendor-risk'],
      precision: 'high',
      ...(isSecurity
        ? { 'security-severity': SECURITY_SEVERITY[worst] }
        : { 'problem.severity': PROBLEM_SEVERITY[worst] }),
    },
  }
}
