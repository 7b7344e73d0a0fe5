import type { Scope } from '../../model/evidence.js'

const SECTIONS: ReadonlyMap<string, Scope> = new Map([
  ['dependencies', 'production'],
  ['devDependencies', 'development'],
  ['optionalDependencies', 'optional'],
  ['peerDependencies', 'optional'],
])

/** When the packages of a manifest's section are needed; undefined for other keys. */
export function scopeOfSection(key: string | undefined): Scope | undefined {
  return key === undefined ? undefined : SECTIONS.get(key)
}
