import { configOf } from '../config/index.js'
import { VENDOR_DB } from '../flows/paths.js'
import { ConfigError } from '../model/errors.js'
import { writeOutput } from '../output/write.js'
import { visible } from '../util/safe-text.js'
import { ageOfDb, oldDbWarning } from '../vendor-db/age.js'
import { loadVendorDb } from '../vendor-db/index.js'
import { withOwnVendorsOf } from '../vendor-db/own.js'
import { withAllFaults } from './all-config-faults.js'
import { checkIds } from './check-ids.js'
import { dayOf } from './day.js'

/** The arguments and flags of `holdfast doctor` as parsed. */
export interface DoctorFlags {
  readonly path: string
  readonly 'as-of'?: string | undefined
  readonly online: boolean
}

/** Says with what an audit of the folder would run. Faults of its configuration are thrown as an audit throws them. */
export async function runDoctor(flags: DoctorFlags, version: string): Promise<void> {
  const asOf = dayOf(flags['as-of'])
  const parsed = await withAllFaults(flags.path, () => configOf(flags.path, undefined))
  const { db, own } = await withOwnVendorsOf(loadVendorDb(VENDOR_DB), flags.path, parsed.config.vendors)
  checkIds(parsed, db)
  const keys = Object.keys(parsed.config).sort()
  const old = oldDbWarning(db.date, asOf)
  const lines = [
    `holdfast         ${version}`,
    `node             ${process.versions.node}`,
    `vendor database  ${db.date}, ${ageOfDb(db.date, asOf)} days old, ${db.vendors.length} vendors`,
    `holdfast.yaml    ${keys.length === 0 ? 'none, or empty' : keys.map(visible).join(', ')}`,
    `own vendors      ${own.length === 0 ? 'none' : own.map(visible).join(', ')}`,
    `network          ${flags.online ? await reached(version) : 'not tried; --online tries'}`,
    ...(old === undefined ? [] : ['', `Warning: ${old}`]),
  ]
  await writeOutput('-', `${lines.join('\n')}\n`, { stdout: process.stdout, cwd: process.cwd() })
}

/** Whether the service answers, and what the token is worth to it. Nothing of the folder is sent. */
async function reached(version: string): Promise<string> {
  const { clientFromEnvironment } = await import('./github-service.js')
  const client = clientFromEnvironment(version)
  try {
    await client.json('/rate_limit', 'the API')
    return `${client.host} answers${client.hasToken ? ', with the token of the environment' : ', without a token'}`
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
}
