import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/collect/memory.js'
import { parseConfig } from '../../src/config/parse.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { Config } from '../../src/model/config.js'
import { withDeclaredOrganisations } from '../../src/vendor-db/declared-organisations.js'
import { auditSource } from '../support/audit-source.js'
import { PRODUCTS } from '../support/products.js'
import { compiledDb } from '../support/whole-db.js'

const { db: shipped } = compiledDb()

type Files = Readonly<Record<string, string>>

function filesOf(product: string): Files {
  const root = join(PRODUCTS, product)
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(paths.map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]))
}

/** Every single file, and every folder with all that it holds. */
function removable(files: Files): string[] {
  const folders = Object.keys(files).flatMap((path) =>
    path.split('/').flatMap((_, i, parts) => (i === 0 ? [] : [`${parts.slice(0, i).join('/')}/`])),
  )
  return [...new Set([...Object.keys(files), ...folders])].sort()
}

function without(files: Files, gone: string): Files {
  return Object.fromEntries(
    Object.entries(files).filter(([path]) => path !== gone && !(gone.endsWith('/') && path.startsWith(gone))),
  )
}

async function assessed(product: string, files: Files): Promise<Assessment> {
  const config: Config = files['holdfast.yaml'] ? parseConfig(files['holdfast.yaml'], 'holdfast.yaml').config : {}
  return auditSource(memorySource(product, files), withDeclaredOrganisations(shipped, config), { config })
}

const statesOf = ({ headline }: Assessment) => new Map(headline.essential.map((one) => [one.capability, one.state]))
const survivors = (states: ReturnType<typeof statesOf>) =>
  [...states.values()].filter((one) => one === 'survives').length

/** What the owners declare is no detection: a product without its own word is another product. */
const isCode = (path: string) => path !== 'holdfast.yaml'

describe.each(readdirSync(PRODUCTS))('removing something of %s', (product) => {
  const files = filesOf(product)
  const gone = removable(files).filter(isCode)
  const whole = assessed(product, files).then(statesOf)

  it.each(gone)('never makes the result better: %s', async (path) => {
    const before = await whole
    const after = statesOf(await assessed(product, without(files, path)))
    expect(survivors(after)).toBeLessThanOrEqual(survivors(before))
    for (const [capability, state] of after)
      if (before.get(capability) === 'falls') expect(state, capability).not.toBe('survives')
  })
})
