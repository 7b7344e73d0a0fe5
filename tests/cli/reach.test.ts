import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { holdfast } from '../support/holdfast.js'

const folder = mkdtempSync(join(tmpdir(), 'holdfast-reach-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const FILES = {
  'package.json': '{ "name": "shop", "dependencies": { "twilio": "^5.0.0" } }',
  'lib/sms.ts': "import twilio from 'twilio'\nexport const sms = twilio(process.env.TWILIO_ACCOUNT_SID)\n",
  'pages/api/order.ts': "import { sms } from '../../lib/sms'\nexport default sms\n",
  'pages/api/about.ts': 'export default 1\n',
}
beforeAll(() => {
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
})

const reach = (...args: readonly string[]) => holdfast(['reach', 'twilio', folder, ...args])

describe('holdfast reach', () => {
  it('tells who touches the vendor and which ways in stop', async () => {
    const { code, stdout } = await reach()
    expect(code).toBe(0)
    expect(stdout).toContain('Twilio: 1 module of 3 touch it')
    expect(stdout).toContain('Entry points that reach it: 1 of 2 (1 route)')
    expect(stdout).toContain('route pages/api/order.ts > lib/sms.ts')
    expect(stdout).toContain('one-adapter')
    expect(stdout).not.toContain('about.ts')
  })

  it('draws the way for Mermaid and for Graphviz', async () => {
    const [mermaid, dot] = await Promise.all([reach('--format', 'mermaid'), reach('--format', 'dot')])
    expect(mermaid.stdout).toMatch(/^flowchart LR\n/)
    expect(mermaid.stdout).toMatch(/n\d\(\["pages\/api\/order\.ts"\]\)/)
    expect(mermaid.stdout.match(/-->/g)).toHaveLength(2)
    expect(dot.stdout).toMatch(/^digraph reach \{\n/)
    expect(dot.stdout).toContain('label="Twilio"')
    expect(dot.stdout.match(/ -> /g)).toHaveLength(2)
  })

  it('gives JSON that says the same, also from a saved assessment', async () => {
    const saved = join(folder, 'saved.json')
    await holdfast(['audit', folder, '--format', 'json', '--output', saved, '--fail-on', 'none'])
    const fresh = await reach('--format', 'json')
    const again = await holdfast(['reach', 'twilio', '--from', saved, '--format', 'json'])
    expect(again.stdout).toBe(fresh.stdout)
    expect(JSON.parse(fresh.stdout)).toMatchObject({
      vendor: 'twilio',
      direct: { count: 1, paths: ['lib/sms.ts'] },
      entryPoints: { count: 1, byKind: { route: 1 } },
    })
  })

  it('writes to a file', async () => {
    const file = join(folder, 'reach.dot')
    const { code, stdout } = await reach('--format', 'dot', '--output', file)
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(readFileSync(file, 'utf8')).toContain('lib/sms.ts')
  })

  it('says whom it saw where nobody touches the vendor', async () => {
    const { code, stderr } = await holdfast(['reach', 'stripe', folder])
    expect(code).toBe(2)
    expect(stderr).toContain('No code that touches stripe was seen.')
    expect(stderr).toContain('twilio')
  })

  it('says why an assessment without code cannot tell', async () => {
    const saved = join(folder, 'no-code.json')
    await holdfast(['audit', folder, '--no-code', '--format', 'json', '--output', saved, '--fail-on', 'none'])
    const { code, stderr } = await holdfast(['reach', 'twilio', '--from', saved])
    expect(code).toBe(2)
    expect(stderr).toContain('has no reach')
  })
})
