import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { put, tree } from '../collect/tree.js'
import { numbers } from '../support/fuzz/numbers.js'
import { AS_OF, holdfast } from '../support/holdfast.js'
import { PRODUCTS } from '../support/products.js'

/** Cuts, flips, repeats or swaps bytes. */
function mutate(bytes: Buffer, random: () => number): Buffer {
  const at = Math.floor(random() * bytes.length)
  switch (Math.floor(random() * 4)) {
    case 0:
      return bytes.subarray(0, at)
    case 1: {
      const flipped = Buffer.from(bytes)
      flipped[at] = Math.floor(random() * 256)
      return flipped
    }
    case 2:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from('[{"<${\n'.repeat(50)), bytes.subarray(at)])
    default:
      return Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)])
  }
}

it.each([1, 2, 3, 4, 5])('D09: two thousand mutants of real files, round %i', { timeout: 300_000 }, async (seed) => {
  const random = numbers(seed)
  const originals = readdirSync(PRODUCTS, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort()
  const root = tree()
  for (let n = 0; n < 2000; n += 1) {
    const original = originals[n % originals.length]!
    const path = `m${n}/${original.slice(PRODUCTS.length + 1)}`
    put(root, path)
    writeFileSync(join(root, path), mutate(readFileSync(original), random))
  }
  const args = ['audit', '.', ...AS_OF, '--fail-on', 'none', '-f', 'json']
  const run = await holdfast(args, { cwd: root })
  expect([0, 3]).toContain(run.code)
  const { coverage } = JSON.parse(run.stdout)
  const setAside = Object.values<number>(coverage.setAside).reduce((sum, one) => sum + one, 0)
  expect(coverage.filesRead + coverage.skipped.length + coverage.failed.length + setAside).toBe(2000)
  for (const { path, reason } of coverage.failed) expect(`${path}: ${reason}`).not.toMatch(/the reader .* failed/)
  expect((await holdfast(args, { cwd: root })).stdout === run.stdout).toBe(true)
})
