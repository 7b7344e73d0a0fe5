import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { put, tree } from '../../collect/tree.js'
import { AS_OF, BIN, ended } from '../holdfast.js'
import { SHOP } from '../small-trees.js'

/** Ways in which a call may fail; `short` gives half of what was asked for, `nothing` is an early end. */
export const KINDS = ['EIO', 'ENOSPC', 'EACCES', 'EMFILE', 'ENOENT', 'short', 'nothing', 'throw'] as const

/** One way. */
export type Kind = (typeof KINDS)[number]

const INJECT = pathToFileURL(join(import.meta.dirname, 'inject.mjs')).href

/** A product with everything that is opened beside its sources. */
export function faultyProduct(): string {
  const root = tree(SHOP)
  put(root, 'holdfast.yaml', 'product: shop\ngate: {failOn: none}\n')
  put(root, '.gitignore', '*.log\n/ignored/\n')
  put(root, 'ignored/server.js', SHOP['server.js'])
  put(root, '.git/HEAD', `${'a'.repeat(40)}\n`)
  put(root, '.git/config', '[remote "origin"]\n\turl = https://github.com/acme/shop.git\n')
  put(root, 'main.tf', 'provider "cloudflare" {}\n')
  put(root, 'compose.yaml', 'services: {db: {image: "quay.io/acme/db:1"}}\n')
  put(root, 'ci/pom.xml', '<project><dependencies/></project>')
  put(root, '.github/workflows/ci.yml', 'jobs: {a: {runs-on: ubuntu-latest, steps: [{uses: actions/checkout@v4}]}}\n')
  return root
}

/** How a run with a fault ended, and what stands where its report should be. */
export interface Outcome {
  readonly code: number | null
  readonly stderr: string
  /** `old`, `new` (the same bytes as without a fault), `other` (a whole report that says something else) or `damaged`. */
  readonly report: 'old' | 'new' | 'other' | 'damaged'
  readonly leftBehind: readonly string[]
  readonly calls: readonly string[]
  readonly text: string
}

/** Audits with a fault in call `at` (0: in none); `expected` is the report without one. */
export async function runWithFault(root: string, at: number, kind: Kind, expected?: string): Promise<Outcome> {
  const folder = tree()
  const out = join(folder, 'out')
  mkdirSync(out)
  writeFileSync(join(out, 'a.json'), 'old')
  const env = { FAULT_AT: String(at), FAULT_KIND: kind, FAULT_COUNT: join(folder, 'calls') }
  const args = ['--import', INJECT, BIN, 'audit', root, ...AS_OF, '-o', join(out, 'a.json')]
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const { code, stderr } = await ended(child)
  const text = readFileSync(join(out, 'a.json'), 'utf8')
  const calls = readFileSync(join(folder, 'calls'), 'utf8').split('\n')
  const leftBehind = readdirSync(out).filter((name) => name !== 'a.json')
  rmSync(folder, { recursive: true })
  return { code, stderr, report: reportOf(text, expected), leftBehind, calls, text }
}

function reportOf(text: string, expected: string | undefined): Outcome['report'] {
  if (text === 'old') return 'old'
  if (text === expected) return 'new'
  try {
    return JSON.parse(text).schemaVersion === 1 && text.endsWith('}\n') ? 'other' : 'damaged'
  } catch {
    return 'damaged'
  }
}
