import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { parse } from 'yaml'
import { tree } from '../collect/tree.js'
import { runAction } from '../support/action.js'
import { githubApi } from '../support/github-api.js'
import { history } from '../support/history.js'
import { type KeptComment, pullRequestApi } from '../support/pull-request-api.js'

// Each run starts bash and several audits.
vi.setConfig({ testTimeout: 120_000 })

const ROOT = join(import.meta.dirname, '../..')
const SHOP = { 'package.json': '{"dependencies":{"twilio":"5.0.0"}}', 'holdfast.yaml': 'essential: [sms]\n' }

/** A runner on which the package is installed already; npm writes down how it is called. */
function runner() {
  const root = tree({ 'bin/npm': '#!/bin/sh\npwd > "$RUNNER_TEMP/npm"\nprintf "%s\\n" "$@" >> "$RUNNER_TEMP/npm"\n' })
  chmodSync(join(root, 'bin/npm'), 0o755)
  mkdirSync(join(root, 'holdfast/node_modules'), { recursive: true })
  symlinkSync(ROOT, join(root, 'holdfast/node_modules/holdfast'))
  return { root, said: () => readFileSync(join(root, 'npm'), 'utf8').trimEnd().split('\n') }
}

const on = (
  workspace: string,
  inputs: Record<string, string> = {},
  { root } = runner(),
  run: { readonly env?: Readonly<Record<string, string>>; readonly token?: string } = {},
) => runAction({ workspace, temp: root, inputs, path: `${root}/bin:${process.env['PATH']}`, ...run })

describe('the action', () => {
  it('O03: writes a summary, annotations and reports, and fails as the gate does', async () => {
    const run = await on(tree(SHOP), { 'fail-on': 'low' })
    expect(run.code).toBe(1)
    expect(run.outputs['exit-code']).toBe('1')
    expect(run.summary).toContain('Holdfast: what stops if a company drops')
    expect(run.stdout).toMatch(/^::(?:error|warning) file=package\.json,line=1/m)
    expect(JSON.parse(readFileSync(run.outputs['sarif']!, 'utf8')).version).toBe('2.1.0')
    expect(JSON.parse(readFileSync(run.outputs['assessment']!, 'utf8')).schemaVersion).toBe(1)
  })

  it('passes where the gate does, without annotations where none are wanted', async () => {
    const run = await on(tree(SHOP), { 'fail-on': 'none', annotations: 'false' })
    expect(run).toMatchObject({ code: 0, outputs: { 'exit-code': '0' } })
    expect(run.stdout).not.toContain('::')
  })

  it('takes several folders and a policy from outside', async () => {
    const outside = tree({ 'policy.yaml': 'gate: {failOn: none}\n' })
    const workspace = tree({
      'a/package.json': SHOP['package.json'],
      'b c/package.json': '{"dependencies":{"stripe":"17"}}',
    })
    const run = await on(workspace, { paths: 'a\nb c\n', policy: join(outside, 'policy.yaml') })
    expect(run.code).toBe(0)
    expect(JSON.parse(readFileSync(run.outputs['assessment']!, 'utf8')).subject.files).toBe(2)
  })

  it.each([
    ['what was there before passes', { 'src/a.ts': 'export const a = 1\n' }, 0],
    [
      'what the change brings fails',
      {
        'pay.ts': "import Stripe from 'stripe'\nnew Stripe('k')\n",
        'package.json': '{"dependencies":{"twilio":"5.0.0","stripe":"17.0.0"}}',
      },
      1,
    ],
  ])('compares with a base: %s', async (_, change, code) => {
    const shop = history(SHOP)
    shop.commit('change', change, 'main')
    const run = await on(shop.root, { base: 'main', 'fail-on': 'low' })
    expect(run.code).toBe(code)
    expect(run.summary).toContain('Holdfast: what stops')
  })

  it('annotates only lines that the change wrote, where there is a base', async () => {
    const shop = history({ ...SHOP, 'old.ts': "import twilio from 'twilio'\nexport const old = twilio()\n" })
    const manifest = '{"dependencies":{\n"twilio":"5.0.0",\n"stripe":"17.0.0"}}'
    const pay = "export const a = 1\nimport Stripe from 'stripe'\nexport const pay = new Stripe(process.env.KEY)\n"
    shop.commit('change', { 'package.json': manifest, 'pay.ts': pay }, 'main')
    const run = await on(shop.root, { base: 'main', 'fail-on': 'low' })
    expect(run.code).toBe(1)
    const places = [...run.stdout.matchAll(/^::(?:error|warning) file=([^,]+),line=(\d+)/gm)].map(([, file, line]) => [
      file,
      line,
    ])
    expect(places.length).toBeGreaterThan(0)
    expect(places.every(([file]) => file === 'pay.ts' || file === 'package.json')).toBe(true)
    expect(run.stdout).not.toMatch(/^::(?:error|warning) .*Twilio alone/m)
  })

  it.each([
    ['what the change does', 'main', /From main to HEAD/],
    ['what the audit says', '', /what stops if a company drops/],
  ])('writes one comment where it is asked to: %s', async (_, base, text) => {
    const shop = history(SHOP)
    shop.commit('change', { 'src/a.ts': 'export const a = 1\n' }, 'main')
    const comments: KeptComment[] = []
    const server = await githubApi(shop, pullRequestApi({ comments }).answer)
    try {
      const machine = runner()
      const event = join(tree({ 'event.json': '{"pull_request":{"number":7}}' }), 'event.json')
      const env = { GITHUB_API_URL: server.api, GITHUB_REPOSITORY: 'acme/shop', GITHUB_EVENT_PATH: event }
      for (let i = 0; i < 2; i += 1) {
        const run = await on(shop.root, { comment: 'true', base, 'fail-on': 'none' }, machine, { env, token: 'tkn' })
        expect(run.code).toBe(0)
        expect(run.stdout + run.stderr).not.toContain('tkn')
      }
      expect(comments.map(({ body }) => body)).toEqual([expect.stringMatching(text)])
    } finally {
      server.close()
    }
  })

  it('ends with 2 for a wrong input, without reports of an earlier run', async () => {
    const machine = runner()
    await on(tree(SHOP), { 'fail-on': 'none' }, machine)
    const run = await on(tree(SHOP), { 'fail-on': 'sometimes' }, machine)
    expect(run).toMatchObject({ code: 2, summary: '', outputs: { 'exit-code': '2' } })
  })

  it.each(['"; touch pwned; $(touch pwned) `touch pwned`', '--version'])(
    'R03: hands inputs on as they are: %j',
    async (evil) => {
      const workspace = tree(SHOP)
      for (const input of ['paths', 'fail-on', 'policy', 'base'])
        expect((await on(workspace, { [input]: evil })).code).toBe(2)
      const machine = runner()
      await on(workspace, { package: evil }, machine)
      expect(machine.said().at(-1)).toBe(evil)
      for (const root of [workspace, machine.root, join(machine.root, 'holdfast')])
        expect(existsSync(join(root, 'pwned'))).toBe(false)
    },
  )

  it('installs away from the checkout, without scripts', async () => {
    const machine = runner()
    await on(tree(SHOP), {}, machine)
    const [cwd, ...args] = machine.said()
    expect(cwd).toMatch(/\/holdfast$/)
    expect(args).toEqual(expect.arrayContaining(['install', '--prefix', '--ignore-scripts', '--']))
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(args.at(-1)).toBe(`holdfast@${version}`)
  })
})

describe('files for CI', () => {
  const { runs, inputs } = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))

  it('R02: never put an input into a script, and use no action that is not pinned', () => {
    for (const { run, uses } of runs.steps) {
      expect(run ?? '').not.toContain('${{')
      if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/)
    }
    expect(Object.keys(inputs).sort()).toEqual([
      ...['annotations', 'base', 'baseline', 'comment', 'fail-on'],
      ...['include-sensitive', 'package', 'paths', 'policy', 'token'],
    ])
  })

  it('R02: workflows of the project use pinned actions, read only, and keep no credentials', () => {
    const folder = join(ROOT, '.github/workflows')
    const workflows = readdirSync(folder).map((name) => parse(readFileSync(join(folder, name), 'utf8')))
    expect(workflows.length).toBeGreaterThan(0)
    for (const { permissions, jobs } of workflows) {
      expect(permissions).toEqual({ contents: 'read' })
      for (const job of Object.values<{ permissions?: unknown; steps: Record<string, unknown>[] }>(jobs)) {
        expect(job.permissions).toBeUndefined()
        for (const step of job.steps) {
          expect(String(step['run'] ?? '')).not.toContain('${{')
          if (step['uses'] !== undefined) expect(step['uses']).toMatch(/@[0-9a-f]{40}$/)
          if (String(step['uses']).startsWith('actions/checkout'))
            expect(step['with']).toMatchObject({ 'persist-credentials': false })
        }
      }
    }
  })

  it('name what the page names', () => {
    const page = readFileSync(join(ROOT, 'docs/ci.md'), 'utf8')
    for (const input of Object.keys(inputs)) expect(page).toContain(`| \`${input}\` |`)
    expect(page).not.toMatch(/uses: \S+@(?!<40 hex digits>|[0-9a-f]{40})/)
  })

  it('run the command that there is', () => {
    const [hook] = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'))
    expect(hook).toMatchObject({ id: 'holdfast', language: 'node', pass_filenames: false })
    expect(hook.entry).toMatch(/^holdfast audit /)
  })

  it('of GitLab audit a checkout', async () => {
    const { holdfast } = parse(readFileSync(join(ROOT, 'templates/gitlab.yml'), 'utf8'))
    const workspace = tree(SHOP)
    const { root } = runner()
    const script = holdfast.script.join('\n').replaceAll('/tmp/holdfast', join(root, 'holdfast'))
    writeFileSync(join(root, 'script.sh'), `set -e\n${script}\n`)
    const { bash } = await import('../support/holdfast.js')
    const env = { ...holdfast.variables, HOLDFAST_FAIL_ON: 'low', CI_PROJECT_DIR: workspace, RUNNER_TEMP: root }
    const run = await bash(`bash '${join(root, 'script.sh')}'`, {
      cwd: workspace,
      env: { ...env, PATH: `${root}/bin:${process.env['PATH']}` },
    })
    expect(run.code).toBe(1)
    for (const file of ['holdfast.gitlab.json', 'holdfast.junit.xml', 'assessment.json'])
      expect(readFileSync(join(workspace, file), 'utf8').length).toBeGreaterThan(20)
  })
})
