import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { FORMAT_IDS, formatOf } from '../../src/report/index.js'
import { tree } from '../collect/tree.js'
import { AS_OF, holdfast } from '../support/holdfast.js'
import { formsOf, putSecrets, secretEnvironment } from '../support/secrets.js'

vi.setConfig({ testTimeout: 60_000 })

/** The canaries that stand in a text, in whatever form. */
function leaks(text: string, canaries: readonly string[]): string[] {
  const lower = text.toLowerCase()
  return canaries.filter((one) =>
    formsOf(one).some((form) => text.includes(form) || lower.includes(form.toLowerCase())),
  )
}

/** A file for every format that an ending names. */
const FILES = [
  ...['a.json', 'a.md', 'a.txt', 'a.html', 'a.sarif', 'a.cdx.json', 'a.xml', 'a.gitlab.json', 'a.csv', 'a.dora.csv'],
  ...['a.summary.md', 'a.dot'],
]
/** No ending names these: one goes to a runner only, the other is asked for by its version. */
const ON_STDOUT = ['github-annotations', 'cyclonedx-1.7']

it('S01: no secret of the tree or the environment leaves, in any format or form', async () => {
  expect([...FILES.map(formatOf), ...ON_STDOUT].sort()).toEqual([...FORMAT_IDS].sort())
  const root = tree()
  const inTree = putSecrets(root)
  const { env, canaries } = secretEnvironment()
  expect(Math.min(inTree.length, canaries.length)).toBeGreaterThanOrEqual(40)
  const out = tree()
  const targets = FILES.flatMap((name) => ['-o', join(out, name)])
  const args = ['audit', root, ...AS_OF, '--debug', '--verbose', '--include-sensitive']
  const around = { env: { ...env, DEBUG: '*', GITHUB_ACTIONS: 'true' } }
  const run = await holdfast([...args, ...targets], around)
  expect(run.code).toBe(1)
  const shown = await Promise.all(ON_STDOUT.map((format) => holdfast([...args, '-f', format], around)))
  const texts = FILES.map((name) => readFileSync(join(out, name), 'utf8'))
  for (const text of [...texts, ...[run, ...shown].flatMap(({ stdout, stderr }) => [stdout, stderr])])
    expect(leaks(text, [...inTree, ...canaries])).toEqual([])
  const vendors = JSON.parse(texts[0]!).dependencies.map((one: { vendor: string }) => one.vendor)
  expect(vendors).toEqual(expect.arrayContaining(['stripe', 'twilio', 'slack', 'sentry', 'sendgrid']))
})

it.each<[name: string, args: readonly string[]]>([
  ['a folder that is not there', ['audit', 'nope']],
  ['an unknown flag', ['audit', '--wat']],
  ['an unknown command', ['frobnicate']],
  ['settings that are none', ['audit', '.', '--config', '.env']],
  ['settings with a key in them', ['audit', '.', '--config', 'config/credentials.json']],
  ['a policy that is none', ['audit', '.', '--policy', 'terraform.tfvars']],
  ['a baseline that is none', ['audit', '.', '--baseline', 'a/package.json']],
  ['names of an environment that are none', ['audit', '.', '--env', 'nope.env']],
  ['an earlier assessment that is none', ['audit', '.', '--since', '.npmrc']],
  ['a revision that is none', ['audit', '.', '--ref', 'main:.env']],
  ['an output that cannot be', ['audit', '.', '-o', 'keys/server.pem/a.json']],
  ['a saved assessment that is none', ['report', '.netrc']],
  ['a comparison of what is none', ['diff', '.env', '.npmrc']],
])('S01: nor with a failure: %s', async (_, args) => {
  const root = tree()
  const inTree = putSecrets(root)
  const { env, canaries } = secretEnvironment()
  const run = await holdfast([...args, '--debug'], { env: { ...env, DEBUG: '*' }, cwd: root })
  expect(run.code).toBe(2)
  expect(leaks(run.stdout + run.stderr, [...inTree, ...canaries])).toEqual([])
})
