import { describe, expect, it } from 'vitest'
import { memorySource } from '../../src/collect/memory.js'
import { auditSource } from '../support/audit-source.js'
import { SHOP } from '../support/small-trees.js'
import { compiledDb } from '../support/whole-db.js'

const { db } = compiledDb()

const HOSTS: Readonly<Record<string, readonly [path: string, text: string]>> = {
  'fly-io': ['fly.toml', 'app = "shop"\n[http_service]\n  internal_port = 8080\n'],
  render: ['render.yaml', 'services:\n  - type: web\n    name: shop\n    runtime: docker\n'],
  'hetzner-cloud': ['infra/main.tf', 'resource "hcloud_server" "app" {\n  name = "shop"\n  server_type = "cx22"\n}\n'],
  amazon: ['infra/main.tf', 'resource "aws_instance" "app" {\n  instance_type = "t3.small"\n}\n'],
}

/** What is said of the compute of one and the same shop on this host: who stops it, and who is proposed instead. */
async function advice(host: string) {
  const [path, text] = HOSTS[host]!
  const { findings } = await auditSource(memorySource('shop', { ...SHOP, [path]: text }), db)
  const found = findings.filter(({ rule, capability }) => rule === 'HF101' && capability === 'compute')
  return {
    companies: found.flatMap(({ vendors }) => vendors.map((one) => db.ownersOf(one).at(-1)!)),
    ways: found.flatMap(({ recommendations }) => recommendations.flatMap(({ vendor }) => vendor ?? [])),
  }
}

describe('the same shop on another host', () => {
  const all = Promise.all(Object.keys(HOSTS).map(async (host) => ({ host, ...(await advice(host)) })))

  it('gets other advice', async () => {
    const told = (await all).map(({ companies, ways }) => `${companies} -> ${ways}`)
    expect(new Set(told).size).toBe(told.length)
  })

  it.each(Object.keys(HOSTS))('is never sent back to whom it is on: %s', async (host) => {
    const { companies, ways } = (await all).find((one) => one.host === host)!
    expect(companies.length).toBeGreaterThan(0)
    expect(ways.length).toBeGreaterThan(0)
    for (const way of ways) expect(companies).not.toContain(db.ownersOf(way).at(-1))
  })
})
