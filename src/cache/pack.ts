import { createHash } from 'node:crypto'
import type { PlaceKind } from '../model/place.js'
import type { Compact } from './compact.js'

/** What is remembered of one file. */
export interface PackEntry {
  readonly place: PlaceKind
  /** State on disk when it was read; empty where that did not tell enough. */
  readonly stamp: string
  /** SHA-256 of its bytes. */
  readonly digest: string
  readonly outcome: Compact
}

/** What is remembered of one target, by path. */
export type Pack = ReadonlyMap<string, PackEntry>

/** Raised when the form of a pack changes; what is read, the key says. */
const FORM = 'holdfast-cache 1'
const DIGEST_LENGTH = 64

/** A pack as text: a head with the checksum of the body, then the body. */
export function encodePack(pack: Pack): string {
  const body = JSON.stringify([...pack])
  return `${FORM} ${sha256(body)}\n${body}`
}

/** The pack in a text; undefined for anything but a whole pack of this form. */
export function decodePack(text: string): Pack | undefined {
  const bodyAt = FORM.length + 1 + DIGEST_LENGTH + 1
  if (!text.startsWith(`${FORM} `) || text[bodyAt - 1] !== '\n') return undefined
  const body = text.slice(bodyAt)
  if (sha256(body) !== text.slice(FORM.length + 1, bodyAt - 1)) return undefined
  try {
    return new Map(JSON.parse(body) as [string, PackEntry][])
  } catch {
    return undefined
  }
}

/** SHA-256 in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
