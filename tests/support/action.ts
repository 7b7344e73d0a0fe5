import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ended, type Run } from './holdfast.js'

const ROOT = join(import.meta.dirname, '../..')

/** What a runner gives to an action. */
export interface Runner {
  readonly workspace: string
  readonly temp: string
  readonly path: string
  readonly inputs: Readonly<Record<string, string>>
  /** What the runner says of the run, `GITHUB_*`. */
  readonly env?: Readonly<Record<string, string>>
  /** The token of the workflow. */
  readonly token?: string
}

/** How the action ended. */
export interface ActionRun extends Run {
  readonly summary: string
  readonly outputs: Readonly<Record<string, string>>
}

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: {
    readonly steps: readonly {
      readonly id?: string
      readonly run: string
      readonly shell: string
      readonly env?: Readonly<Record<string, string>>
    }[]
  }
}

/**
 * Runs the steps of `action.yml` as the runner does (docs.github.com, «Workflow syntax», shell: bash is
 * `bash --noprofile --norc -eo pipefail FILE`), each with its own environment, until one fails.
 */
export async function runAction({
  workspace,
  temp,
  path,
  inputs,
  env: about = {},
  token = '',
}: Runner): Promise<ActionRun> {
  const metadata = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Metadata
  const context = new Map([['github.token', token]])
  for (const [name, { default: usual = '' }] of Object.entries(metadata.inputs))
    context.set(`inputs.${name}`, inputs[name] ?? filled(String(usual), context))
  const files = { GITHUB_STEP_SUMMARY: join(temp, 'summary'), GITHUB_OUTPUT: join(temp, 'output') }
  let [stdout, stderr, summary] = ['', '', '']
  let last: Run = { code: 0, signal: null, stdout, stderr }
  for (const { id, run, shell, env = {} } of metadata.runs.steps) {
    if (shell !== 'bash') throw new Error(`unknown shell ${shell}`)
    for (const file of Object.values(files)) writeFileSync(file, '')
    const script = join(temp, 'step.sh')
    writeFileSync(script, filled(run, context))
    const own = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value, context)]))
    last = await ended(
      spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
        cwd: workspace,
        env: {
          PATH: path,
          HOME: temp,
          CI: 'true',
          GITHUB_WORKSPACE: workspace,
          RUNNER_TEMP: temp,
          ...about,
          ...files,
          ...own,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    )
    stdout += last.stdout
    stderr += last.stderr
    summary += readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8')
    for (const line of readFileSync(files.GITHUB_OUTPUT, 'utf8').split('\n').filter(Boolean)) {
      const equals = line.indexOf('=')
      context.set(`steps.${id}.outputs.${line.slice(0, equals)}`, line.slice(equals + 1))
    }
    if (last.code !== 0) break
  }
  const outputs = Object.fromEntries(
    Object.entries(metadata.outputs).map(([name, { value }]) => [name, filled(value, context)]),
  )
  return { ...last, stdout, stderr, summary, outputs }
}

function filled(text: string, context: ReadonlyMap<string, string>): string {
  return text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => context.get(name) ?? '')
}
