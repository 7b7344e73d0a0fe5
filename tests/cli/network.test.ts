import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { put, tree } from '../collect/tree.js'
import { AS_OF, bash, holdfast } from '../support/holdfast.js'
import { SHOP } from '../support/small-trees.js'

vi.setConfig({ testTimeout: 60_000 })

let seen = 0
const server = createServer((_, response) => {
  seen += 1
  response.end('{}')
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => server.close())

/** A product in which every kind of address leads to a listener of ours. */
function luring(): string {
  const root = tree(SHOP)
  const { port } = server.address() as AddressInfo
  const at = `http://127.0.0.1:${port}`
  put(root, '.npmrc', `registry=${at}/\n`)
  put(root, 'package-lock.json', JSON.stringify({ lockfileVersion: 3, packages: { a: { resolved: `${at}/a.tgz` } } }))
  put(root, 'tsconfig.json', JSON.stringify({ extends: `${at}/tsconfig.json`, $schema: `${at}/schema` }))
  put(root, 'openapi.yaml', `openapi: 3.0.0\nservers: [{url: "${at}"}]\npaths: {/: {$ref: "${at}/x.yaml"}}\n`)
  put(root, 'pom.xml', `<!DOCTYPE p SYSTEM "${at}/p.dtd" [<!ENTITY % x SYSTEM "${at}/x">%x;]><project/>`)
  put(root, 'index.html', `<script src="${at}/a.js"></script><link rel="stylesheet" href="${at}/a.css">`)
  put(root, 'a.js', `fetch('${at}/hook')\n//# sourceMappingURL=${at}/a.js.map\n`)
  put(root, 'main.tf', `module "m" { source = "${at}/m.zip" }\n`)
  put(root, '.gitmodules', `[submodule "s"]\n\tpath = s\n\turl = ${at}/s.git\n`)
  put(root, '.gitlab-ci.yml', `include: [{remote: "${at}/ci.yml"}]\n`)
  return root
}

describe('without a flag that asks for it, the network', () => {
  it('N02: hears nothing, whatever the tree names', async () => {
    const run = await holdfast(['audit', luring(), ...AS_OF, '--fail-on', 'none', '-f', 'json'])
    expect(JSON.parse(run.stdout).schemaVersion).toBe(1)
    expect(seen).toBe(0)
  })

  it('N01: is not needed: the same bytes in a namespace without any', async (test) => {
    if ((await bash('unshare -n true')).code !== 0) return test.skip('no namespaces here')
    const root = luring()
    const audit = `$HOLDFAST audit '${root}' ${AS_OF.join(' ')} --fail-on none -f json`
    const [within, without] = [await bash(audit), await bash(`unshare -n ${audit}`)]
    expect(without.code).toBe(within.code)
    expect(without.stdout === within.stdout).toBe(true)
    expect(without.stdout).toContain('"schemaVersion": 1')
  })
})
