import type { Capability } from '../model/capability.js'

/** How long a function goes on after its vendor is gone, hours, and why. */
export interface Buffer {
  readonly hours: readonly [low: number, high: number]
  readonly why: string
}

/** What goes on for a while; every other function stops with its vendor. All are assumptions unless they name a document. */
const BUFFERS: Partial<Record<Capability, Buffer>> = {
  dns: { hours: [0, 24], why: 'assumption: resolvers keep answers until their time to live ends, often a day or less' },
  domain: { hours: [0, 48], why: 'assumption: name servers above keep the delegation for up to two days' },
  tls: {
    hours: [0, 2160],
    why: 'assumption: a certificate that is not revoked holds until it ends, at most 90 days at common issuers',
  },
  'app-store': {
    hours: [0, 0],
    why: 'assumption: what is installed goes on; no new install and no update from the first hour',
  },
  secrets: { hours: [0, 24], why: 'assumption: running processes hold their keys until they restart' },
  'source-hosting': { hours: [0, 24], why: 'assumption: what is deployed goes on; the next change waits' },
  ci: { hours: [0, 24], why: 'assumption: what is deployed goes on; the next release waits' },
  registry: { hours: [0, 24], why: 'assumption: what is built goes on; the next clean build fails' },
  'feature-flags': { hours: [0, 24], why: 'assumption: clients keep the last values they fetched' },
}

/** The buffer of a capability; undefined where its functions stop at once. */
export function bufferOf(capability: Capability): Buffer | undefined {
  return BUFFERS[capability]
}
