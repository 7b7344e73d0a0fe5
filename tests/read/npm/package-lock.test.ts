import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { packageLock } from '../../../src/read/npm/package-lock.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('npm/package-lock', () => {
  it.each([
    {
      title: 'gives what it can of a file that is cut off',
      path: 'package-lock.json',
      text: `{
  "packages": {
    "": {
      "dependencies": {
        "stripe": "^14"
      }
    },
    "node_modules/stripe": {
      "ver
`,
      facts: ['package pkg:npm/stripe declared 8:19 production', 'registry npm declared 1:1'],
      told: [],
    },
    {
      title: 'says so where there are no lines',
      path: 'package-lock.json',
      text: '{"packages":{"node_modules/a":{"version":"1.0.0"},"node_modules/a":{"version":"1.0.0"},"node_modules/a":{"version":"1.0.0"},"node_modules/a":{"version":"1.0.0"},"node_modules/a":{"version":"1.0.0"},"node_modules/a":{"version":"1.0.0"},"node_modules/a":{"version":"1.0.0"},"node_modules/a":{"version":"1.0.0"},"node_modules/a":{"version":"1.0.0"},"node_modules/a":{"version":"1.0.0"},"node_modules/a":{"version":"1.0.0"},"node_modules/a":{"version":"1.0.0"},"node_modules/b":{}}}',
      facts: [],
      told: ['partial: lock file without line breaks'],
    },
    {
      title: 'tells direct packages of the root and of workspaces from transitive ones',
      path: 'package-lock.json',
      text: fixture('package-lock-workspaces.json'),
      facts: [
        'registry npm declared 26:7',
        'host npm.acme.example called 35:28',
        'package pkg:github/acme/twilio declared 38:45',
        'host github.com/acme/twilio called 38:34',
        'package pkg:npm/@sendgrid/mail declared 24:19 transitive',
        'package pkg:npm/stripe declared 28:19 production',
        'package pkg:npm/qs declared 34:39 transitive',
        'package pkg:npm/twilio declared 37:19 production',
        'package pkg:npm/vitest declared 40:19 development',
      ],
      told: [],
    },
    {
      title: 'reads format 1, which knows no direct packages',
      path: 'package-lock.json',
      text: `{
  "lockfileVersion": 1,
  "dependencies": {
    "a": {
      "version": "1.0.0",
      "resolved": "https://npmjs.org/a/-/a-1.0.0.tgz",
      "requires": {
        "b": "^1"
      }
    }
  }
}
`,
      facts: ['registry npm declared 6:7', 'package pkg:npm/a declared 4:6 transitive'],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(packageLock, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
