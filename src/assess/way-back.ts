import type { Judgement } from '../model/finding.js'
import { companyOf } from '../util/organisations.js'
import { byText, groupBy } from '../util/sort.js'
import { fingerprint } from './fingerprint.js'
import type { Ground } from './ground.js'
import { nameOfAll } from './named.js'
import type { Rule } from './rule.js'
import { lockedBackups } from './way-back-keys.js'
import { lostMailboxes } from './way-back-mail.js'
import type { Need } from './way-back-need.js'
import { startsFromVendor } from './way-back-start.js'

/** HF121: the way back needs what is lost. One finding per company and kind of need. */
export const wayBack: Rule = {
  id: 'HF121',
  title: 'The way back needs what is lost',
  assess(ground) {
    const needs = [...lostMailboxes(ground), ...startsFromVendor(ground), ...lockedBackups(ground)]
    return [...groupBy(needs, (need) => `${companyOf(need.vendor, ground.db)}\n${need.kind}`).values()].map((group) =>
      judge(group, ground),
    )
  },
}

/** Where steps for the day of the loss are often kept; with the repository they go too. A note, no finding. */
const RUNBOOK = /(?:^|\/)(?:runbooks?|playbooks?|disaster[-_]recovery)\b[^\n]{0,200}\.(?:md|rst|adoc|txt)$/i

function judge(group: readonly Need[], ground: Ground): Judgement {
  const { kind, vendor } = group[0]!
  const company = companyOf(vendor, ground.db)
  const name = nameOfAll(
    group.map((one) => one.vendor),
    ground.db,
  )
  const what = [...new Set(group.map((one) => one.what))].sort(byText)
  return {
    rule: 'HF121',
    severity: 'medium',
    vendors: [...new Set(group.map((one) => one.vendor))].sort(byText),
    title: TITLES[kind](name, what[0]!),
    facts: {
      company,
      need: kind,
      what,
      runbooksInRepository: ground.files.filter((path) => RUNBOOK.test(path)).length,
    },
    fingerprint: fingerprint('HF121', company, kind),
    evidence: group.map((one) => one.evidence).slice(0, 12),
  }
}

const TITLES: Readonly<Record<Need['kind'], (name: string, what: string) => string>> = {
  mailbox: (name, what) => `Warnings go to mailboxes at ${what}, whose DNS is with ${name}`,
  start: (name, what) => `Machines fetch from ${name} when they start (${what})`,
  'backup-key': (name) => `Backups with ${name} open only with keys of ${name}`,
}
