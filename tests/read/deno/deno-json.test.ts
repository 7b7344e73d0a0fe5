import { describe, expect, it } from 'vitest'
import { denoJson } from '../../../src/read/deno/deno-json.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('deno/deno-json', () => {
  it.each([
    {
      title: 'gives what it can of a file that is cut off',
      path: 'deno.json',
      text: `{
  "imports": {
    "stripe": "npm:stripe@^14",
`,
      facts: ['package pkg:npm/stripe declared 3:20 production', 'registry npm declared 1:1'],
      told: [],
    },
    {
      title: 'reads imports of both registries and of URLs',
      path: 'deno.jsonc',
      text: `{
  // comments are allowed
  "name": "@acme/shop",
  "exports": "./mod.ts",
  "imports": {
    "stripe": "npm:stripe@^14.0.0",
    "@std/path": "jsr:@std/path@^1",
    "old": "https://deno.land/x/old@1/mod.ts",
    "@/": "./src/"
  },
  "workspace": ["./api"]
}
`,
      facts: [
        'package pkg:npm/stripe declared 6:20 production',
        'package pkg:jsr/@std/path declared 7:23 production',
        'host deno.land called 8:21 production',
        'registry npm declared 1:1',
        'registry jsr declared 1:1',
      ],
      told: ['name @acme/shop 3:11', "mark cli-or-library in ''", 'workspace ./api'],
    },
    {
      title: 'leaves tasks alone',
      path: 'deno.json',
      text: '{ "tasks": { "run": "deno run npm:stripe" } }',
      facts: [],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(denoJson, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
