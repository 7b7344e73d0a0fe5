import type { Buffer } from 'node:buffer'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { json } from '../../../src/report/json.js'
import { FULL, FULL_DB } from '../full-assessment.js'
import { type History, history } from '../history.js'
import { SHOP } from '../small-trees.js'
import { bytesOf } from './verdict.js'

const CONFIG = `product: shop
essential: [email]
exclude: [docs/**]
gate: {failOn: high, maxShare: {percent: 40}, forbidden: {vendors: [stripe]}}
waivers: [{rule: HF101, reason: known, until: 2027-01-01}]
`
const BASELINE = '{"version":1,"findings":[{"fingerprint":"a","ruleId":"HF101","severity":"high"}]}'

/** Files that the other readers understand, by the name of the reader. */
export function otherSeeds(): Readonly<Record<string, readonly Buffer[]>> {
  const repository = history({ ...SHOP, 'docs/ä.md': 'x', 'a/b/c/d.txt': 'deep' })
  const sources = Object.values(SHOP).map(bytesOf)
  return {
    scan: sources,
    'facts of a module': sources,
    'settings of modules': [bytesOf('{"compilerOptions":{"baseUrl":".","paths":{"@/*":["src/*"]}}}'), ...sources],
    'holdfast.yaml': [bytesOf(CONFIG)],
    baseline: [bytesOf(BASELINE)],
    'saved assessment': [bytesOf(json(FULL, { db: FULL_DB, width: 80, colour: 0, isVerbose: true }))],
    'names of an environment': [bytesOf('A=1\nexport B="2"\n# C=3\n')],
    'ignore rules': [bytesOf('*.log\n/build/\n!keep.log\n**/cache/**\ndoc[s]\n\\#x\n')],
    'git index': [readFileSync(join(repository.root, '.git/index'))],
    'git tree': [said(repository, 'ls-tree', '-r', '-z', '-l', 'HEAD')],
    'git objects': [bytesOf(`${'a'.repeat(40)} blob 5\nhello\n${'b'.repeat(40)} missing\n`)],
    tar: [said(repository, 'archive', 'HEAD')],
  }
}

function said({ root }: History, ...args: string[]): Buffer {
  return execFileSync('git', ['-C', root, ...args])
}
