import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { denoLock } from '../../../src/read/deno/deno-lock.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('deno/deno-lock', () => {
  it.each([
    {
      title: 'gives what it can of a file that is cut off',
      path: 'deno.lock',
      text: `{
  "npm": {
    "stripe@14.0.0": {
`,
      facts: ['package pkg:npm/stripe declared 3:6 transitive', 'registry npm declared 1:1'],
      told: [],
    },
    {
      title: 'reads both registries and remote modules',
      path: 'deno.lock',
      text: fixture('deno-lock-both-registries.lock'),
      facts: [
        'package pkg:jsr/@std/path declared 4:6 transitive',
        'package pkg:npm/@sendgrid/mail declared 9:6 transitive',
        'host deno.land called 17:14 transitive',
        'registry npm declared 1:1',
        'registry jsr declared 1:1',
      ],
      told: [],
    },
    {
      title: 'reads format 3',
      path: 'deno.lock',
      text: `{
  "packages": {
    "npm": {
      "stripe@14.0.0": {
      }
    }
  }
}
`,
      facts: ['package pkg:npm/stripe declared 4:8 transitive', 'registry npm declared 1:1'],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(denoLock, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
