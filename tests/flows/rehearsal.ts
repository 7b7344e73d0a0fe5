import { productOf, sideOf } from '../../src/cli/diff-side.js'
import type { GateFlags } from '../../src/cli/gate-settings.js'
import { diff } from '../../src/flows/diff.js'
import { exitCodeOf } from '../../src/gate/index.js'
import type { Comparison } from '../../src/model/comparison.js'
import type { VendorDb } from '../../src/model/vendor-db.js'
import { readHere } from '../support/audit-source.js'
import { compiledDb } from '../support/whole-db.js'

export const { db, facts } = compiledDb()

/** What a rehearsal may vary. */
export interface Circumstances {
  readonly flags?: Partial<GateFlags>
  readonly baseCode?: string
  readonly asOf?: string
  readonly with?: VendorDb
  readonly failOnChanges?: 'code' | 'all'
}

/** Compares two sides as the command does. */
export async function compared(
  root: string,
  base: string,
  head: string,
  at: Circumstances = {},
): Promise<Comparison & { code: number }> {
  const known = at.with ?? db
  const product = productOf(base, head)
  const shared = {
    db: known,
    version: '0.0.0',
    risky: { read: readHere(known), close: () => undefined },
    precedents: () => facts,
    ...(product === undefined ? {} : { product }),
  }
  const flags = { 'allow-empty': false, ...at.flags }
  const headSide = await sideOf(head, root, flags, shared)
  const comparison = await diff({
    base: (await sideOf(base, root, flags, shared)).side,
    head: headSide.side,
    baseCode: at.baseCode === undefined ? undefined : (await sideOf(at.baseCode, root, flags, shared)).side,
    asOf: at.asOf ?? '2026-11-01',
    policy: headSide.settings.gatePolicy(known),
    isPinned: flags.policy !== undefined,
    failOnChanges: at.failOnChanges ?? 'code',
  })
  return { ...comparison, code: exitCodeOf(comparison.verdict) }
}

const manifest = (...packages: string[]) =>
  `${JSON.stringify({ name: 'notes', private: true, scripts: { start: 'node src/server.js' }, dependencies: Object.fromEntries(packages.map((name) => [name, '1.0.0'])) }, undefined, 2)}\n`

const server = (sending: string) => `import express from 'express'
import twilio from 'twilio'
${sending.includes('vonage') ? "import { Vonage } from '@vonage/server-sdk'\n" : ''}
const twilioClient = twilio(process.env.TWILIO_ACCOUNT_SID, process.env.TWILIO_AUTH_TOKEN)
${sending.includes('vonage') ? 'const vonageClient = new Vonage({ apiKey: process.env.VONAGE_API_KEY })\n' : ''}
export async function notify(message) {
${sending}
}
express().listen(8080)
`

const ONE = '  await twilioClient.send(message)'
const TWO = `  try {
    await twilioClient.send(message)
  } catch (error) {
    await vonageClient.send(message)
  }`

/** A service that sends text messages through one vendor. */
export const ONE_VENDOR = {
  'package.json': manifest('express', 'twilio'),
  'src/server.js': server(ONE),
  Dockerfile: 'FROM node:20\nCMD ["node", "src/server.js"]\n',
}

/** The same, with a second vendor that is asked where the first one fails. */
export const TWO_VENDORS = {
  ...ONE_VENDOR,
  'package.json': manifest('express', 'twilio', '@vonage/server-sdk'),
  'src/server.js': server(TWO),
}

/** The same need, another vendor in the one's place. */
export const OTHER_VENDOR = {
  ...ONE_VENDOR,
  'package.json': manifest('express', '@vonage/server-sdk'),
  'src/server.js': `import express from 'express'
import { Vonage } from '@vonage/server-sdk'
const vonageClient = new Vonage({ apiKey: process.env.VONAGE_API_KEY })
export const notify = (message) => vonageClient.send(message)
express().listen(8080)
`,
}
