#!/usr/bin/env node
/**
 * Draws a sample of vendor ids that anybody can repeat: `node scripts/sample-vendors.mjs [--seed N] [--count N] [--at REV]`.
 *
 * The ids of `vendor-db/vendors/` are sorted by code unit, shuffled (Fisher–Yates, from the front) and the first `count` printed in
 * the order drawn. `--at REV` takes the files of that commit, since the draw changes whenever a vendor is added or removed.
 * The generator is mulberry32 by Tommy Ettinger, public domain
 * (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c).
 */
import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'

/** Numbers in [0, 1) from a 32-bit seed. */
function mulberry32(seed) {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const USAGE = `usage: node scripts/sample-vendors.mjs [--seed N] [--count N] [--at REV]

Draws vendor ids that anybody can draw again, in the order drawn.
  --seed N   whole number below 2^32; default 20261124
  --count N  how many; default 30
  --at REV   take the vendor files of this commit; default those of the working tree
`

const { values } = parsed({
  options: {
    help: { type: 'boolean', short: 'h' },
    seed: { type: 'string', default: '20261124' },
    count: { type: 'string', default: '30' },
    at: { type: 'string' },
  },
})
if (values.help) {
  process.stdout.write(USAGE)
  process.exit(0)
}
const seed = Number(values.seed)
const count = Number(values.count)
if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff) refuse('--seed is a whole number below 2^32')
if (!Number.isInteger(count) || count < 1) refuse('--count is a whole number from 1')

const root = new URL('..', import.meta.url).pathname
const names =
  values.at === undefined
    ? readdirSync(`${root}vendor-db/vendors`)
    : execFileSync('git', ['ls-tree', '--name-only', `${values.at}:vendor-db/vendors`], {
        cwd: root,
        encoding: 'utf8',
      }).split('\n')
const ids = names
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length))
  .sort()

const random = mulberry32(seed)
for (let i = 0; i < Math.min(count, ids.length); i++) {
  const j = i + Math.floor(random() * (ids.length - i))
  ;[ids[i], ids[j]] = [ids[j], ids[i]]
  console.log(ids[i])
}

/** The flags; wrong ones are refused in one line. */
function parsed(config) {
  try {
    return parseArgs(config)
  } catch (error) {
    return refuse(error.message)
  }
}

function refuse(text) {
  process.stderr.write(`${text}\n\n${USAGE}`)
  process.exit(2)
}
