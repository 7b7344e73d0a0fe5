import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
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

it('S01: no secret of the tree or the environment leaves, in any format or form', async () => {
  const root = tree()
  const inTree = putSecrets(root)
  const { env, canaries } = secretEnvironment()
  const out = tree()
  const targets = ['a.json', 'a.md', 'a.txt'].flatMap((name) => ['-o', join(out, name)])
  const args = ['audit', root, ...AS_OF, '--debug', '--verbose', ...targets]
  const run = await holdfast(args, { env: { ...env, DEBUG: '*', GITHUB_ACTIONS: 'true' } })
  expect(run.code).toBe(1)
  const texts = ['a.json', 'a.md', 'a.txt'].map((name) => readFileSync(join(out, name), 'utf8'))
  for (const text of [...texts, run.stdout, run.stderr]) expect(leaks(text, [...inTree, ...canaries])).toEqual([])
  const vendors = JSON.parse(texts[0]!).dependencies.map((one: { vendor: string }) => one.vendor)
  expect(vendors).toEqual(expect.arrayContaining(['stripe', 'twilio', 'slack', 'sentry', 'sendgrid']))
})

it('S01: nor with a failure', async () => {
  const root = tree()
  const inTree = putSecrets(root)
  const { env, canaries } = secretEnvironment()
  for (const args of [
    ['audit', 'nope'],
    ['audit', '--wat'],
    ['frobnicate'],
    ['audit', root, '--config', join(root, '.env')],
  ]) {
    const run = await holdfast([...args, '--debug'], { env: { ...env, DEBUG: '*' }, cwd: root })
    expect(run.code).toBe(2)
    expect(leaks(run.stdout + run.stderr, [...inTree, ...canaries])).toEqual([])
  }
})
