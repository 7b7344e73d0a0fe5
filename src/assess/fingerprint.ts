import { createHash } from 'node:crypto'

/** A key of what a finding is about, not of where it stands: it survives moved lines, re-ordering and new wording. */
export function fingerprint(rule: string, ...parts: readonly string[]): string {
  return createHash('sha256')
    .update([rule, ...parts].join('\0'))
    .digest('hex')
    .slice(0, 20)
}
