import { BASELINE } from '../config/baseline-place.js'
import { configOf, type ParsedConfig } from '../config/index.js'
import type { GatePolicy } from '../gate/index.js'
import type { Config } from '../model/config.js'
import { ConfigError } from '../model/errors.js'
import type { Threshold } from '../model/policy.js'
import type { VendorDb } from '../model/vendor-db.js'
import type { Grant } from '../model/waiver.js'
import type { Target } from './target.js'

/** Flags that decide what the gate demands. */
export interface GateFlags {
  readonly 'fail-on'?: Threshold | undefined
  readonly 'allow-empty': boolean
  readonly policy?: string | undefined
  readonly baseline?: string | undefined
  readonly 'write-baseline'?: boolean
}

/** Where the demands come from, once for the whole run. */
export interface GateSettings {
  /** The configuration with the policy that holds. */
  readonly config: Config
  readonly grants: readonly Grant[]
  /** Keys and files of the tree that a policy from outside puts out of force. */
  readonly ignored: readonly string[]
  readonly gatePolicy: (db: VendorDb) => GatePolicy
  /** The policy from outside as written, where there is one. */
  readonly pinned?: ParsedConfig
}

const KEYS = ['gate', 'waivers', 'acceptances'] as const

/**
 * The policy of `holdfast.yaml`, or of the file that `--policy` names: then those keys of the tree and its baseline have no
 * effect, because whoever changes the tree could change them.
 */
export async function gateSettings(
  target: Pick<Target, 'parsed' | 'baseline'>,
  flags: GateFlags,
): Promise<GateSettings> {
  const { parsed } = target
  const pinned = flags.policy === undefined ? undefined : await pinnedPolicy(flags.policy)
  const held = pinned ?? parsed
  const { gate, waivers, acceptances } = held.config
  const { gate: _gate, waivers: _waivers, acceptances: _acceptances, ...rest } = parsed.config
  const config: Config = {
    ...rest,
    ...(gate === undefined ? {} : { gate }),
    ...(waivers === undefined ? {} : { waivers }),
    ...(acceptances === undefined ? {} : { acceptances }),
  }
  const isNamed = flags.baseline !== undefined
  const found = flags['write-baseline']
    ? undefined
    : isNamed
      ? (await import('../config/baseline.js')).loadBaseline(flags.baseline, true)
      : await target.baseline()
  const isIgnored = found !== undefined && pinned !== undefined && !isNamed
  const grants = grantsOf(held)
  return {
    config,
    ...(pinned === undefined ? {} : { pinned }),
    grants,
    ignored:
      pinned === undefined
        ? []
        : [
            ...KEYS.filter((key) => parsed.config[key] !== undefined).map((key) => `${key} of holdfast.yaml`),
            ...(isIgnored ? [BASELINE] : []),
          ],
    gatePolicy: (db) => ({
      failOn: flags['fail-on'] ?? gate?.failOn ?? 'critical',
      isEmptyAllowed: flags['allow-empty'],
      isStrict: gate?.incomplete === 'strict',
      lines: { policy: gate ?? {}, at: held.at, db },
      grants,
      ...(found === undefined || isIgnored ? {} : { baseline: { of: found, name: flags.baseline ?? BASELINE } }),
    }),
  }
}

async function pinnedPolicy(path: string): Promise<ParsedConfig> {
  const parsed = await configOf('.', path)
  if (parsed.config.gate === undefined)
    throw new ConfigError(
      `The policy ${path} has no key gate.`,
      'Write what is demanded below gate:, as in holdfast.yaml.',
    )
  return parsed
}

/** Waivers and acceptances with their places. */
export function grantsOf({ config, at }: ParsedConfig): Grant[] {
  return [
    ...(config.waivers ?? []).map((one, i): Grant => ({ ...one, by: 'waiver', at: at(['waivers', i]) })),
    ...(config.acceptances ?? []).map((one, i): Grant => ({ ...one, by: 'acceptance', at: at(['acceptances', i]) })),
  ]
}
