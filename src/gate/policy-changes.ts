import type { Assessment } from '../model/assessment.js'
import type { PolicyChange } from '../model/comparison.js'
import type { Config } from '../model/config.js'
import { byText } from '../util/sort.js'

/** The settings of one side. */
export interface Settings {
  readonly config: Config
  at(path: readonly PropertyKey[]): string
}

/** Keys that decide what fails. */
const DECIDING = ['waivers', 'acceptances'] as const
/** Keys that decide what is read, found or counted. */
const STEERING = [
  'exclude',
  'places',
  'corrections',
  'firstPartyHosts',
  'essential',
  'fallbacks',
  'declaredVendors',
  'inventory',
  'components',
  'vendors',
  'sector',
] as const

/** What the same change did to the gate, the waivers, and what is read at all. `isPinned`: a policy from outside holds. */
export function policyChanges(base: Settings, head: Settings, isPinned: boolean): PolicyChange[] {
  return [
    ...gateChanges(base, head).map((one) => ({ ...one, hasEffect: !isPinned })),
    ...DECIDING.flatMap((key) => listChanges(key, base, head)).map((one) => ({ ...one, hasEffect: !isPinned })),
    ...STEERING.flatMap((key) => listChanges(key, base, head)).map((one) => ({ ...one, hasEffect: true })),
  ]
}

/** Files that the tree's own rules leave out in the head only, and code that became a test while a vendor vanished. */
export function leftOutChanges(base: Assessment, head: Assessment): PolicyChange[] {
  return [...ignoredChanges(base, head), ...setAsideChanges(base, head)]
}

/** Every change adds tests; it is to be seen where a vendor is no longer, for a file moved into `test/` looks like one given up. */
function setAsideChanges(base: Assessment, head: Assessment): PolicyChange[] {
  const seen = new Set(head.dependencies.map(({ vendor }) => vendor))
  const lost = [...new Set(base.dependencies.map(({ vendor }) => vendor))].filter((vendor) => !seen.has(vendor))
  if (lost.length === 0) return []
  return Object.entries(head.coverage.setAside).flatMap(([place, now]) => {
    const more = now - (base.coverage.setAside[place as keyof typeof base.coverage.setAside] ?? 0)
    const text = `${more} more of kind ${place}, while these are no longer seen: ${lost.sort(byText).join(', ')}`
    return more > 0 ? [{ key: 'files set aside', text, hasEffect: true }] : []
  })
}

function ignoredChanges(base: Assessment, head: Assessment): PolicyChange[] {
  const before = new Set(base.coverage.skipped.map(({ path }) => path))
  return head.coverage.skipped
    .filter(({ path, reason }) => !before.has(path) && /^(?:ignored|excluded) by /.test(reason))
    .map(({ path, reason }) => ({ key: 'files left out', text: `${path}: ${reason}`, hasEffect: true }))
}

type Told = Omit<PolicyChange, 'hasEffect'>

function gateChanges(base: Settings, head: Settings): Told[] {
  const before = new Map(Object.entries(base.config.gate ?? {}))
  const after = new Map(Object.entries(head.config.gate ?? {}))
  return [...new Set([...before.keys(), ...after.keys()])].sort(byText).flatMap((key) => {
    const [was, is] = [shown(before.get(key)), shown(after.get(key))]
    return was === is
      ? []
      : [{ key: `gate.${key}`, ...(after.has(key) ? { at: head.at(['gate', key]) } : {}), text: `${was}, now ${is}` }]
  })
}

function listChanges(
  key: (typeof DECIDING)[number] | (typeof STEERING)[number],
  base: Settings,
  head: Settings,
): Told[] {
  const before = listOf(base.config[key])
  const after = listOf(head.config[key])
  const wasThere = new Set(before.map(shown))
  const isThere = new Set(after.map(shown))
  return [
    ...after.flatMap((one, i): Told[] =>
      wasThere.has(shown(one))
        ? []
        : [{ key, at: head.at(Array.isArray(head.config[key]) ? [key, i] : [key]), text: `added ${shown(one)}` }],
    ),
    ...before.flatMap((one): Told[] => (isThere.has(shown(one)) ? [] : [{ key, text: `removed ${shown(one)}` }])),
  ]
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return []
  return Array.isArray(value) ? value : [value]
}

/** «rule: HF101, vendor: twilio, owner: Ada». */
function shown(value: unknown): string {
  if (value === undefined) return 'absent'
  if (Array.isArray(value)) return value.map(shown).join(', ')
  if (typeof value !== 'object' || value === null) return String(value)
  return Object.entries(value)
    .map(([key, one]) => `${key}: ${shown(one)}`)
    .join(', ')
}
