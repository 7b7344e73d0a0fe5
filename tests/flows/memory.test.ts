import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openCache } from '../../src/cache/index.js'
import { folderSource } from '../../src/collect/folder.js'
import { auditSource } from '../support/audit-source.js'
import { tinyDb } from '../support/tiny-db.js'

const made: string[] = []
const fresh = () => {
  made.push(mkdtempSync(join(tmpdir(), 'holdfast-memory-')))
  return made.at(-1)!
}
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

const db = tinyDb({
  twilio: {
    services: { sms: { capabilities: ['sms'], signals: { package: ['pkg:npm/twilio'], host: ['api.twilio.com'] } } },
  },
})

const FILES = {
  'package.json': '{ "name": "shop", "dependencies": { "twilio": "^5.0.0" } }\n',
  'send.ts': 'import twilio from "twilio"\nexport const send = () => fetch("https://api.twilio.com/v1")\n',
  'compose.yaml': 'services:\n  web:\n    image: ghcr.io/acme/web:1\n',
  'broken.json': '{ "dependencies": ',
  'logo.dat': 'a\0b',
}

it('an audit with a memory, empty or filled, says what one without says', async () => {
  const root = fresh()
  const folder = join(fresh(), 'cache')
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(root, name), text)
  const plain = JSON.stringify(await auditSource(folderSource([root]), db))
  for (const run of ['empty', 'filled', 'filled again']) {
    const memory = openCache({ folder, roots: [root], key: ['k'] })!
    expect(JSON.stringify(await auditSource(folderSource([root]), db, { memory })), run).toBe(plain)
    memory.save()
  }
})

it('a file changed in place, with its old size and time, is read again', async () => {
  const root = fresh()
  const folder = join(fresh(), 'cache')
  const file = join(root, 'package.json')
  const text = (name: string) => `{ "name": "shop", "dependencies": { "${name}": "^5.0.0" } }\n`
  const run = async () => {
    const memory = openCache({ folder, roots: [root], key: ['k'] })!
    const assessment = await auditSource(folderSource([root]), db, { memory })
    memory.save()
    return assessment.dependencies.length
  }
  for (const name of ['twilio', 'twilia', 'twilio']) {
    writeFileSync(file, text(name))
    utimesSync(file, 1, 1)
    expect(await run(), name).toBe(name === 'twilio' ? 1 : 0)
  }
})
