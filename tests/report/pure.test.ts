import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { afterEach, describe, expect, it } from 'vitest'
import { FORMAT_IDS, FORMATS } from '../../src/report/index.js'
import { FULL, FULL_DB } from '../support/full-assessment.js'
import { FULL_OPTIONS } from '../support/full-options.js'
import { VERDICT } from './render.js'

/** What gives the clock, the terminal, the environment and the disk back to the tests. */
let giveBack: (() => void)[] = []
afterEach(() => {
  for (const one of giveBack.reverse()) one()
  syncBuiltinESMExports()
  giveBack = []
})

const forbidden = (what: string) => () => {
  throw new Error(`reads the ${what}`)
}

/** From here on whoever asks for the time, the terminal, the environment or a file gets an error. */
function takeAway(): void {
  const RealDate = globalThis.Date
  globalThis.Date = new Proxy(RealDate, {
    apply: forbidden('clock'),
    construct: (target, args) => (args.length === 0 ? forbidden('clock')() : Reflect.construct(target, args)) as object,
    get: (target, key) => (key === 'now' ? forbidden('clock') : Reflect.get(target, key)),
  })
  giveBack.push(() => {
    globalThis.Date = RealDate
  })
  for (const key of ['readFileSync', 'existsSync', 'statSync', 'readdirSync', 'openSync', 'writeFileSync'] as const) {
    const real = fs[key]
    Object.assign(fs, { [key]: forbidden('disk') })
    giveBack.push(() => Object.assign(fs, { [key]: real }))
  }
  // It reads the whole of `process`, so that comes last.
  syncBuiltinESMExports()
  for (const key of ['env', 'stdout', 'stderr', 'cwd', 'hrtime'] as const) {
    const real = Object.getOwnPropertyDescriptor(process, key)!
    Object.defineProperty(process, key, { configurable: true, get: forbidden(`process (${key})`) })
    giveBack.push(() => Object.defineProperty(process, key, real))
  }
}

describe('a format', () => {
  it.each(FORMAT_IDS)('%s reads neither clock nor terminal nor environment nor disk', async (id) => {
    const format = await FORMATS[id]()
    const options = { db: FULL_DB, verdict: VERDICT, width: 80, colour: 3, isVerbose: true, ...FULL_OPTIONS } as const
    const before = format(FULL, options)
    takeAway()
    expect(format(FULL, options) === before).toBe(true)
  })

  it('would be caught: what was taken away is not there', () => {
    takeAway()
    expect(() => Date.now()).toThrow('clock')
    expect(() => new Date()).toThrow('clock')
    expect(() => process.env['HOME']).toThrow('process')
    expect(() => fs.readFileSync('/etc/hostname')).toThrow('disk')
  })
})
