import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bunLock } from '../../../src/read/npm/bun-lock.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('npm/bun-lock', () => {
  it.each([
    {
      title: 'gives what it can of a file that is cut off',
      path: 'bun.lock',
      text: `{
  "packages": {
    "stripe": ["stripe@14.0.0", "", {
`,
      facts: ['package pkg:npm/stripe declared 3:6 transitive', 'registry npm declared 1:1'],
      told: [],
    },
    {
      title: 'reads workspaces and packages',
      path: 'bun.lock',
      text: fixture('bun-lock-workspaces.lock'),
      facts: [
        'package pkg:npm/stripe declared 7:10 production',
        'package pkg:npm/vitest declared 10:10 development',
        'package pkg:npm/qs declared 21:6 transitive',
        'host npm.acme.example called 21:33',
        'package pkg:npm/stripe declared 22:6 transitive',
        'package pkg:github/acme/forms declared 23:29 transitive',
        'host github.com/acme/forms called 23:29 transitive',
        'package pkg:npm/forms declared 23:6 transitive',
        'package pkg:npm/real-name declared 24:16 transitive',
        'registry npm declared 1:1',
      ],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(bunLock, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
