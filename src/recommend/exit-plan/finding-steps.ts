import type { ExitPhase } from '../../model/exit-phases.js'
import type { ExitStep } from '../../model/exit-plan.js'
import type { ExitFacts } from './facts.js'
import { stepOf } from './steps.js'
import type { StepTemplate } from './template.js'

/** What the findings of one rule ask of whoever leaves the vendor, and when. */
const BY_RULE: Readonly<Record<string, { readonly phase: ExitPhase; readonly step: StepTemplate }>> = {
  HF106: {
    phase: 'first-hour',
    step: {
      title: 'Close what fails open',
      text: 'Without its vendor this control lets people through. Close the path that it guards (registration, log-in, payouts) until the control is back.',
      hours: [0.25, 1],
      by: 'security lead',
    },
  },
  HF107: {
    phase: 'first-hour',
    step: {
      title: 'Restart nothing',
      text: 'The product cannot start without the vendor: what still runs is all there is. Stop deployments, scaling and machine replacement.',
      hours: [0.1, 0.5],
      by: 'engineer on call',
    },
  },
  HF108: {
    phase: 'first-hour',
    step: {
      title: 'Keep an administrator’s session alive',
      text: 'Administrators log in through the vendor. Do not log out; open the sealed account if there is one, else make one now.',
      hours: [0.1, 1],
      by: 'security lead',
    },
  },
  HF109: {
    phase: 'beforehand',
    step: {
      title: 'Bring a backup out of its reach',
      text: 'Backups stand with the vendor and go with the account.',
      hours: [8, 40],
      by: 'engineer on call',
    },
  },
  HF111: {
    phase: 'beforehand',
    step: {
      title: 'Part what is in one hand',
      text: 'Whoever holds the name can still be changed when DNS and CDN are lost; whoever holds all three cannot.',
      hours: [4, 40],
      by: 'product owner',
    },
  },
  HF112: {
    phase: 'beforehand',
    step: {
      title: 'Accept the gatekeeper with a date, and keep another channel warm',
      text: 'Nobody replaces its reach. Write down who accepted that, until when, and which channel reaches users meanwhile.',
      hours: [2, 16],
      by: 'product owner',
    },
  },
  HF113: {
    phase: 'beforehand',
    step: {
      title: 'Bring keys out of its reach',
      text: 'What only the vendor’s keys open or sign is lost with the account, whatever copies of the data there are.',
      hours: [8, 80],
      by: 'security lead',
    },
  },
  HF114: {
    phase: 'first-day',
    step: {
      title: 'Purge what users believe to be deleted, before it is exported',
      text: 'An export made in haste carries it along, and whoever copies the product gets it. Unless under a legal hold or retention duty.',
      hours: [2, 24],
      by: 'counsel',
    },
  },
  HF121: {
    phase: 'beforehand',
    step: {
      title: 'Move the way back elsewhere',
      text: 'What is needed to recover hangs on what would be lost.',
      hours: [2, 24],
      by: 'engineer on call',
    },
  },
}

/** Steps that findings about the vendor ask for in this phase, one per rule, with the findings as details. */
export function findingSteps({ findings }: ExitFacts, phase: ExitPhase): ExitStep[] {
  return Object.keys(BY_RULE)
    .sort()
    .flatMap((rule) => {
      const asked = BY_RULE[rule]!
      const titles = [...new Set(findings.filter((one) => one.rule === rule).map(({ title }) => title))].sort()
      return asked.phase === phase && titles.length > 0 ? [stepOf(asked.step, { rule, details: titles })] : []
    })
}
