import type { Capability } from '../../model/capability.js'
import type { Lane, RecoveryStep, StepSource } from '../../model/recovery.js'
import type { ServiceFacts } from '../../model/vendor-db.js'

/** How many source files touch a vendor's SDK, where that was counted. */
export interface Coupling {
  readonly files: number
}

type Hours = readonly [low: number, likely: number, high: number]

const TEAM: StepSource = { assumption: 'one or two engineers who know the product' }
const OTHERS: StepSource = { assumption: 'experience; no document was read for it' }

/** Name of the step in which code and configuration change. */
export const CODE_CHANGE = 'Code and configuration changed'

/**
 * Hours to change code by how alike the substitutes are. Assumption: one or two engineers who know the product; a changed endpoint,
 * an adapter, a rewrite, another way to users. Parler's move to another host took 36 days (864 h).
 */
const CHANGE_HOURS: Readonly<Record<ServiceFacts['substitutability'], Hours>> = {
  'standard-protocol': [8, 24, 72],
  adapter: [40, 100, 240],
  reimplement: [160, 440, 1200],
  gatekeeper: [720, 1300, 2400],
}

/** From so many files on a change takes half as long again, or twice as long. Assumption. Few files never make it shorter. */
const COUPLING_FACTORS = [
  { from: 41, factor: 2 },
  { from: 11, factor: 1.5 },
] as const

/** What every change of vendor takes: a decision, an account, code. */
export function commonSteps(
  substitutability: ServiceFacts['substitutability'],
  coupling: Coupling | undefined,
): RecoveryStep[] {
  const factor = COUPLING_FACTORS.find(({ from }) => (coupling?.files ?? 0) >= from)?.factor ?? 1
  const [low, likely, high] = CHANGE_HOURS[substitutability]
  const source: StepSource =
    factor === 1 ? TEAM : { assumption: `${factor} times the usual, since ${coupling!.files} files touch it` }
  return [
    step('Loss understood, substitute decided', 'start', [1, 4, 24]),
    step('Contract, account and identity checks', 'start', [1, 24, 120]),
    step(CODE_CHANGE, 'work', [low * factor, likely * factor, high * factor], source),
  ]
}

/** What the capability adds whoever serves it: data to move, names to point elsewhere, checks to pass. */
export function stepsOfCapability(capability: Capability): readonly RecoveryStep[] {
  return BY_CAPABILITY[capability] ?? []
}

const DATA = 'Data restored or moved'
const TTL = step('Names point elsewhere and old answers expire', 'finish', [1, 8, 48], {
  url: 'https://manage.accuwebhosting.com/knowledgebase/1925/How-long-Nameservers-propagation-could-take-after-changing-them.html',
  checked: '2026-11-24',
})
const MERCHANT = step('Business verification and risk review of a merchant account', 'wait', [24, 96, 336])

const BY_CAPABILITY: Partial<Record<Capability, readonly RecoveryStep[]>> = {
  compute: [step(DATA, 'work', [8, 40, 168]), TTL],
  cdn: [TTL],
  database: [step(DATA, 'work', [8, 40, 168])],
  storage: [step(DATA, 'work', [24, 96, 336])],
  dns: [TTL],
  domain: [
    step('Transfer to another registrar, or a new name', 'wait', [24, 168, 1440], {
      // A name that was registered, moved or renamed lately is locked for 60 days.
      url: 'https://www.name.com/support/articles/234458468-icann-transfer-policy',
      checked: '2026-11-24',
    }),
    TTL,
  ],
  sms: [
    step('Sender registered anew (10DLC, toll-free, sender names)', 'wait', [24, 168, 504]),
    step('Numbers ported', 'wait', [72, 168, 720], {
      url: 'https://www.myvoiproute.com/faq-porting/',
      checked: '2026-11-24',
    }),
  ],
  email: [step('Sending domain verified and reputation warmed up', 'wait', [4, 48, 336])],
  payments: [MERCHANT, step('Cards on file moved, or asked for anew', 'finish', [24, 168, 504])],
  identity: [step('Users verified or enrolled anew', 'finish', [24, 72, 168])],
  push: [step('App with the new client released and installed', 'finish', [24, 96, 336])],
  'app-store': [
    step('Review by the store', 'wait', [24, 72, 336], {
      url: 'https://www.xda-developers.com/google-play-store-approval-new-apps-time/',
      checked: '2026-11-24',
    }),
  ],
  secrets: [step('Secrets issued anew and spread', 'work', [8, 24, 120])],
}

function step(name: string, lane: Lane, [low, likely, high]: Hours, source?: StepSource): RecoveryStep {
  return { name, lane, low, likely, high, source: source ?? (lane === 'work' ? TEAM : OTHERS) }
}
