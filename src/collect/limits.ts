/** How much of a target is collected before a cap is named in the ledger. */
export interface Limits {
  /** Folders below the root. */
  readonly depth: number
  /** Entries met in all roots together. */
  readonly entries: number
  /** Bytes of one file. */
  readonly bytes: number
  /** Bytes of one lock file. */
  readonly lockFileBytes: number
}

const MIB = 1024 * 1024

/** The caps that hold unless a caller sets others. */
export const DEFAULT_LIMITS: Limits = {
  depth: 256,
  entries: 2_000_000,
  bytes: 8 * MIB,
  lockFileBytes: 64 * MIB,
}

/** Written by package managers; long, and worth reading to the end. */
const LOCK_FILES = new Set([
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
  'deno.lock',
  'gemfile.lock',
  'cargo.lock',
  'composer.lock',
  'poetry.lock',
  'pipfile.lock',
  'uv.lock',
  'pdm.lock',
  'pixi.lock',
  'go.sum',
  'podfile.lock',
  'cartfile.resolved',
  'package.resolved',
  'mix.lock',
  'pubspec.lock',
  'gradle.lockfile',
  'packages.lock.json',
  'flake.lock',
  '.terraform.lock.hcl',
])

/** The reason why a file of this size is not read, or undefined when it is. */
export function tooLarge(name: string, size: number, limits: Limits): string | undefined {
  if (size <= limits.bytes) return undefined
  const cap = LOCK_FILES.has(name.toLowerCase()) ? limits.lockFileBytes : limits.bytes
  return size > cap ? `larger than ${inMebibytes(cap)}` : undefined
}

function inMebibytes(bytes: number): string {
  return bytes % MIB === 0 ? `${bytes / MIB} MiB` : `${bytes} bytes`
}
