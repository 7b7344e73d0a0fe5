import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { tree } from '../collect/tree.js'
import { githubApi } from '../support/github-api.js'
import { history } from '../support/history.js'
import { AS_OF, ended, holdfast, startHoldfast } from '../support/holdfast.js'
import { pullRequestApi } from '../support/pull-request-api.js'
import { BROKEN_WORKFLOW, SHOP } from '../support/small-trees.js'

vi.setConfig({ testTimeout: 60_000 })

const ROOT = join(import.meta.dirname, '../..')
const codeOf = async (args: readonly string[], at: Parameters<typeof holdfast>[1] = {}) =>
  (await holdfast(args, at)).code
const audit = (root: string, ...args: string[]) => codeOf(['audit', root, ...AS_OF, ...args])
const MORE = {
  'pay.js':
    "import { Vonage } from '@vonage/server-sdk'\nexport const sms = new Vonage({ apiKey: process.env.VONAGE_API_KEY })\n",
}

/** Each row of the page, by the beginning of its text, with runs that end so. */
const ROWS: Readonly<Record<string, () => Promise<(number | null)[]>>> = {
  'complete and passed': async () => [await audit(tree(SHOP), '--fail-on', 'none')],
  'a finding reaches the threshold': async () => [
    await audit(tree(SHOP), '--fail-on', 'low'),
    await audit(tree({ ...SHOP, 'holdfast.yaml': 'gate: {failOn: low}\n' })),
  ],
  'a line of the policy is broken': async () => [
    await audit(tree({ ...SHOP, 'holdfast.yaml': 'gate: {failOn: critical, noSoleVendorFor: [sms]}\n' })),
    await audit(tree({ ...SHOP, 'holdfast.yaml': 'gate: {failOn: none, forbidden: {vendors: [twilio]}}\n' })),
  ],
  'something is new or worse': async () => {
    const { root, commit } = history(SHOP)
    commit(
      'more',
      { ...MORE, 'package.json': SHOP['package.json'].replace('"stripe"', '"@vonage/server-sdk":"3","stripe"') },
      'main',
    )
    return [await codeOf(['diff', ...AS_OF, '--repo', root, 'main', 'more'])]
  },
  'wrong use of the command line': async () => [
    await codeOf(['audit', '--no-such-flag']),
    await codeOf(['diff', 'one']),
  ],
  'a configuration with faults': async () => [await audit(tree({ ...SHOP, 'holdfast.yaml': 'gaet: {}\n' }))],
  'a policy or baseline that is missing or has faults': async () => [
    await audit(tree(SHOP), '--policy', join(tree(), 'none')),
    await audit(tree({ ...SHOP, '.holdfast/baseline.json': 'x' })),
  ],
  'an unknown revision': async () => [await audit(history(SHOP).root, '--ref', 'nope')],
  'a target that cannot be read': async () => {
    const env = { GITHUB_API_URL: 'http://127.0.0.1:9/api/v3' }
    const gone = await githubApi({})
    try {
      const args = ['audit', 'github:acme/shop']
      return [
        await audit(join(tree(), 'none')),
        await codeOf(args, { env: { ...env, GITHUB_API_URL: gone.api } }),
        await codeOf(['audit', '--org', 'github:acme'], { env: { GITHUB_API_URL: gone.api } }),
      ]
    } finally {
      gone.close()
    }
  },
  'an output that cannot be written': async () => [
    await audit(tree(SHOP), '-o', join(tree(), 'none/board.md')),
    await audit(tree(SHOP), '-o', 'board.unknown'),
  ],
  'a comment that cannot be written': async () => {
    const service = await githubApi({}, (request, response) => {
      if (request.method === 'GET') return pullRequestApi({ comments: [] }).answer(request, response)
      response.writeHead(422).end('{}')
      return true
    })
    const env = { GITHUB_API_URL: service.api, GITHUB_TOKEN: 'x' }
    try {
      return [
        await codeOf(['audit', tree(SHOP), '--fail-on', 'none', '--comment-on', 'acme/shop#7'], { env }),
        await codeOf(['audit', tree(SHOP), '--fail-on', 'none', '--comment-on', 'acme/shop#7']),
        await codeOf(['audit', tree(SHOP), '--fail-on', 'none', '--comment']),
      ]
    } finally {
      service.close()
    }
  },
  'incomplete: a file of the product gave nothing': async () => [
    await audit(tree({ ...SHOP, ...BROKEN_WORKFLOW }), '--fail-on', 'none'),
  ],
  'nothing to assess': async () => [await audit(tree({}), '--fail-on', 'none'), await audit(tree({ 'a.md': 'a' }))],
  'nothing to compare': async () => [await codeOf(['trend', tree()])],
  'a bug in holdfast': async () => {
    const copy = tree()
    mkdirSync(join(copy, 'bin'))
    for (const name of ['bin/run.js', 'dist', 'package.json', 'oclif.manifest.json'])
      cpSync(join(ROOT, name), join(copy, name), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
    writeFileSync(join(copy, 'dist/src/cli/run-audit.js'), 'throw new TypeError("x")\n')
    return [await codeOf(['audit', tree(SHOP)], { bin: join(copy, 'bin/run.js') })]
  },
  'interrupted by SIGINT': () => killedBy('SIGINT'),
  'ended by SIGTERM': () => killedBy('SIGTERM'),
}

/** Killed while it waits for a service that does not answer. */
async function killedBy(signal: 'SIGINT' | 'SIGTERM'): Promise<(number | null)[]> {
  const silent = await githubApi({}, () => true)
  const child = startHoldfast(['audit', '--org', 'github:acme'], { env: { GITHUB_API_URL: silent.api } })
  try {
    const run = ended(child)
    while (silent.seen.length === 0) await pause(50)
    child.kill(signal)
    return [(await run).code]
  } finally {
    silent.close()
  }
}

const page = readFileSync(join(ROOT, 'docs/exit-codes.md'), 'utf8')
const rows = [...page.matchAll(/^\| (\d+) \| (.+) \|$/gm)].map(([, code, text]) => ({
  code: Number(code),
  text: text!,
}))
const rowOf = (text: string) => Object.keys(ROWS).filter((row) => text.startsWith(row))

describe('the page of exit codes', () => {
  it('has a test for each row, and no test without a row', () => {
    expect(rows.map(({ text }) => rowOf(text).length)).toEqual(rows.map(() => 1))
    expect(rows.flatMap(({ text }) => rowOf(text)).sort()).toEqual(Object.keys(ROWS).sort())
  })

  it.each(rows)('$code: $text', async ({ code, text }) => {
    const codes = await ROWS[rowOf(text)[0]!]!()
    expect(codes).toEqual(codes.map(() => code))
  })
})
