import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Simulation, SimulationSchema } from '../../src/model/simulation.js'
import { AS_OF, holdfast } from '../support/holdfast.js'
import { PRODUCTS } from '../support/products.js'

const folder = mkdtempSync(join(tmpdir(), 'holdfast-simulate-'))
const saved = join(folder, 'a.json')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  const { stdout } = await holdfast(['audit', join(PRODUCTS, 'town-square'), ...AS_OF, '--format', 'json'])
  writeFileSync(saved, stdout)
})

const simulate = (...args: string[]) => holdfast(['simulate', '--from', saved, ...args])

/** The same for a product that declares no sector. */
async function undeclared(...args: string[]): Promise<Simulation> {
  const run = await holdfast(['simulate', join(PRODUCTS, 'booking-web'), ...AS_OF, ...args, '--format', 'json'])
  expect(run.code).toBe(0)
  return SimulationSchema.parse(JSON.parse(run.stdout))
}

async function asJson(...args: string[]): Promise<Simulation> {
  const run = await simulate(...args, '--format', 'json')
  expect(run.stderr).toBe('')
  expect(run.code).toBe(0)
  return SimulationSchema.parse(JSON.parse(run.stdout))
}

describe('holdfast simulate --lose', () => {
  it('tells what stops now, what fails open, and for how long', async () => {
    const { lose } = await asJson('--lose', 'aws,twilio')
    const stopped = new Set(lose!.stopsNow.map(({ capability }) => capability))
    for (const one of ['compute', 'database', 'storage', 'sms']) expect(stopped).toContain(one)
    expect(lose!.lost.map(({ id, use }) => [id, use])).toEqual([
      ['aws', 'required'],
      ['twilio', 'required'],
    ])
    expect(lose!.failsOpen.length).toBeGreaterThan(0)
    expect(lose!.exposureHours!.high).toBeGreaterThan(lose!.exposureHours!.low)
    // Okta itself runs on the lost cloud, Apple's gateway does not.
    expect(stopped).toContain('identity')
    expect(lose!.survives.map(({ capability }) => capability)).toContain('push')
  })

  it('counts in public what fails open, and names it on the terminal and where asked', async () => {
    const title = (await asJson('--lose', 'twilio')).lose!.failsOpen[0]!.title
    const [terminal, shared, asked] = await Promise.all([
      simulate('--lose', 'twilio'),
      simulate('--lose', 'twilio', '--format', 'markdown'),
      simulate('--lose', 'twilio', '--format', 'markdown', '--include-sensitive'),
    ])
    const words = title.split(' ').slice(0, 3).join(' ')
    expect(terminal.stdout).toContain(words)
    expect(asked.stdout).toContain(words)
    expect(shared.stdout).not.toContain(words)
    expect(shared.stdout).toMatch(/1 control would let people through/)
  })

  it('says of a company that it is not used', async () => {
    expect((await asJson('--lose', 'fastly')).lose!.lost[0]!.use).toBe('none')
  })
})

describe('holdfast simulate --scenario', () => {
  it('replays the reported order', async () => {
    const { scenario } = await asJson('--scenario', 'parler-2021')
    expect(scenario!.days.map(({ day }) => day)).toEqual([0, 1, 2, 3])
    const hit = (day: number) =>
      scenario!.days[day]!.events.filter(({ hits }) => hits === 'vendor').map(({ vendor }) => vendor)
    expect(hit(0)).toEqual(['google'])
    expect(hit(1)).toEqual(['apple', 'twilio'])
    expect(hit(2)).toContain('aws')
  })

  it('lists a dozen scenarios and more', async () => {
    const listed = await holdfast(['simulate', '--scenarios'])
    expect(listed.code).toBe(0)
    const ids = listed.stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0]!)
    expect(ids.length).toBeGreaterThanOrEqual(12)
    expect(ids).toContain('parler-2021')
  })
})

describe('holdfast simulate --trigger', () => {
  const content = ['--trigger', 'content-policy', '--sector', 'social-platform', '--runs', '2000']

  it('gives the same bytes for the same seed, and others for another', async () => {
    const run = (seed: string) => simulate(...content, '--seed', seed, '--format', 'json')
    const [one, again, other] = await Promise.all([run('7'), run('7'), run('8')])
    expect(one.stdout).toBe(again.stdout)
    expect(one.stdout).not.toBe(other.stdout)
  })

  it('shows the world of the sector, or both, and says on how much it rests', async () => {
    const [one, both] = await Promise.all([
      asJson(...content),
      undeclared('--trigger', 'billing-or-fraud-flag', '--runs', '2000'),
    ])
    expect(one.cascade!.worlds.map(({ world }) => world)).toEqual(['contested'])
    expect(both.cascade!.worlds.map(({ world }) => world)).toEqual(['contested', 'ordinary'])
    for (const { basis, product } of [...one.cascade!.worlds, ...both.cascade!.worlds]) {
      expect(basis.cascadesOfWorld).toBeGreaterThan(0)
      const { p10, p50, p90 } = product!.offlineDays!
      expect(p10).toBeLessThanOrEqual(p50)
      expect(p50).toBeLessThanOrEqual(p90)
    }
  })

  it('shows what one fallback changes beside what it was without', async () => {
    const lost = (await asJson('--lose', 'aws')).lose!
    expect(lost.stopsNow.length).toBeGreaterThan(0)
    const { dependencies } = JSON.parse((await holdfast(['report', saved, '--format', 'json'])).stdout) as {
      dependencies: readonly { readonly id: string; readonly vendor: string }[]
    }
    const ids = dependencies.filter(({ vendor }) => vendor === 'aws').map(({ id }) => id)
    const { cascade } = await asJson(...content, ...ids.flatMap((id) => ['--fallback', id]))
    const [world] = cascade!.worlds
    expect(world!.productWithFallbacks!.ever).toBeLessThan(world!.product!.ever)
  })
})

describe('holdfast simulate --with-plan', () => {
  it('plays what the plan recommends against what is, and the plan leaves the gatekeepers', async () => {
    const { cascade } = await asJson(
      '--trigger',
      'accident',
      '--sector',
      'social-platform',
      '--runs',
      '5000',
      '--with-plan',
    )
    expect(cascade!.fallbacks.length).toBeGreaterThan(0)
    expect(cascade!.fallbacks.filter((id) => id.includes('app-store'))).toEqual([])
    const [world] = cascade!.worlds
    expect(world!.productWithFallbacks!.ever).toBeLessThan(world!.product!.ever)
  })

  it('plays no fallback that the plan for this trigger does not name, and says what it assumes', async () => {
    const bank = join(PRODUCTS, 'ledger-bank')
    const run = (trigger: string, ...more: string[]) =>
      holdfast(['simulate', bank, ...AS_OF, '--runs', '100', '--with-plan', '--trigger', trigger, ...more])
    const [any, content, words] = await Promise.all([
      run('accident', '--format', 'json'),
      run('content-policy', '--format', 'json'),
      run('content-policy'),
    ])
    const fallbacks = (stdout: string) => SimulationSchema.parse(JSON.parse(stdout)).cascade!.fallbacks
    expect(fallbacks(content.stdout).length).toBeLessThan(fallbacks(any.stdout).length)
    expect(words.stdout.replace(/\s+/g, ' ')).toContain('assumed to be ready and to hold')
  })
})

describe('exit codes of holdfast simulate', () => {
  it.each([
    ['nothing asked for', []],
    ['a scenario that is not there', ['--scenario', 'atlantis-1999']],
    ['a company that nobody knows', ['--lose', 'no-such-company']],
    ['a fallback of nothing', ['--trigger', 'accident', '--fallback', 'no/such/dependency']],
    ['a trigger that is none', ['--trigger', 'bad-weather']],
    ['no runs', ['--trigger', 'accident', '--runs', '0']],
    ['a format that is none', ['--lose', 'aws', '--format', 'docx']],
  ])('are 2 for %s', async (_, args) => {
    const run = await simulate(...args)
    expect(run.code).toBe(2)
    expect(run.stdout).toBe('')
    expect(run.stderr).not.toMatch(/\n\s+at /)
  })

  it('are 2 for both a folder and a saved assessment', async () => {
    expect((await holdfast(['simulate', PRODUCTS, '--from', saved, '--lose', 'aws'])).code).toBe(2)
  })

  it('are 3 where no vendor was recognised', async () => {
    const empty = join(folder, 'empty')
    mkdirSync(empty)
    writeFileSync(join(empty, 'README.md'), '# Nothing\n')
    const run = await holdfast(['simulate', empty, ...AS_OF, '--lose', 'aws'])
    expect(run.code).toBe(3)
    expect(run.stderr).toContain('no vendor was recognised')
  })
})
