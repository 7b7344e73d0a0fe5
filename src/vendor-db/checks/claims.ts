import type { Capability } from '../../model/capability.js'
import type { SignalKind } from '../../model/evidence.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { type Check, type JudgedSignal, signalsOf } from './fault.js'
import { keyOf } from './holders.js'

/** Nothing is claimed twice. */
export const nothingIsClaimedTwice: Check = (judged) => {
  return signalsOf(judged).flatMap((one) => {
    const holders = judged.holders.all.get(keyOf(one.kind, one.pattern)) ?? []
    if (holders.length < 2) return []
    const other = holders.find((holder) => holder !== one.service.id) ?? one.service.id
    return [
      {
        vendor: one.vendor.id,
        at: one.at,
        says: `${one.kind} ${one.pattern} of ${one.service.id} is claimed by ${other} already; leave it to one of them`,
      },
    ]
  })
}

/**
 * Nothing is claimed within what another vendor has: `api.twilio.com` where `twilio.com` is Twilio's. Fine is what stands on ground that
 * is let to others (a bucket, a CDN, a repository), and what names its own vendor (`zerossl.ocsp.sectigo.com`).
 */
export const nothingIsClaimedOfOthers: Check = (judged) => {
  const { db, holders } = judged
  return signalsOf(judged).flatMap((one) => {
    if (!GROUND.has(one.kind)) return []
    const holder = widerThan(one.kind, one.pattern)
      .map((pattern) => ({ pattern, service: holders.sure.get(keyOf(one.kind, pattern)) }))
      .find(({ service }) => service !== undefined)
    const landlord = holder && db.service(holder.service!)
    if (!landlord || landlord.vendor.id === one.vendor.id || isSameFamily(landlord.vendor.id, one.vendor.id, db))
      return []
    if (landlord.service.capabilities.some((capability) => LET.has(capability))) return []
    if (namesItself(one, landlord.vendor.id)) return []
    return [
      {
        vendor: one.vendor.id,
        at: one.at,
        says: `${one.kind} ${one.pattern} of ${one.service.id} belongs to ${landlord.vendor.id}, which has ${holder!.pattern}; remove it, or write a file ${landlord.vendor.id}.yaml that takes the place of the one that ships`,
      },
    ]
  })
}

/** Kinds whose names are given out by whoever has the wider one. */
const GROUND: ReadonlySet<SignalKind> = new Set(['host', 'package', 'env', 'setting'])

/** Capabilities whose customers put things of their own under the vendor's names. */
const LET: ReadonlySet<Capability> = new Set([
  'registry',
  'source-hosting',
  'cdn',
  'compute',
  'storage',
  'web-assets',
  'ci',
])

/** All patterns that cover a pattern, the narrowest first. */
function widerThan(kind: SignalKind, pattern: string): string[] {
  if (kind !== 'host') {
    const stem = pattern.replace(/\*$/, '')
    const from = kind === 'package' ? stem.indexOf('/') + 1 : 1
    const ends = Array.from({ length: Math.max(0, stem.length - from) }, (_, i) => stem.length - 1 - i)
    return ends.map((end) => `${stem.slice(0, end)}*`)
  }
  const [host = '', ...path] = pattern.split('/')
  const labels = host.split('.')
  const parents = labels.slice(1, -1).map((_, i) => labels.slice(i + 1).join('.'))
  return path.length > 0 ? [host, ...parents] : parents
}

/** Whether a word of the vendor or of its service, and not of the other's name, stands in the pattern. */
function namesItself({ vendor, service, pattern }: JudgedSignal, other: string): boolean {
  const theirs = other.split('-')
  const words = [vendor.id, ...`${vendor.id} ${service.id} ${service.name}`.toLowerCase().split(/[^a-z0-9]+/)]
  const plain = pattern.toLowerCase()
  return words.some((word) => word.length >= LEAST_OF_NAME && !theirs.includes(word) && plain.includes(word))
}
/** Assumption: shorter words (`api`, `sms`) stand in names of everybody. */
const LEAST_OF_NAME = 5

function isSameFamily(one: string, other: string, db: VendorDb): boolean {
  return db.ownersOf(one).at(-1) === db.ownersOf(other).at(-1)
}
