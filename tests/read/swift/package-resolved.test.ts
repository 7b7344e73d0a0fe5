import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { packageResolved } from '../../../src/read/swift/package-resolved.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('swift/package-resolved', () => {
  it.each([
    {
      title: 'gives what it can of a file that is cut off',
      path: 'Package.resolved',
      text: `{
  "pins" : [
    {
      "location" : "https://github.com/acme/a.git",
`,
      facts: [
        'package pkg:swift/github.com/acme/a declared 4:29 transitive',
        'package pkg:github/acme/a declared 4:40 transitive',
        'host github.com/acme/a called 4:29 transitive',
      ],
      told: [],
    },
    {
      title: 'reads both forms',
      path: 'Package.resolved',
      text: fixture('package-resolved-both-forms.resolved'),
      facts: [
        'package pkg:swift/github.com/acme/forms declared 6:35 transitive',
        'package pkg:github/acme/forms declared 6:46 transitive',
        'host github.com/acme/forms called 6:35 transitive',
        'package pkg:swift/github.com/getsentry/sentry-cocoa declared 14:29 transitive',
        'package pkg:github/getsentry/sentry-cocoa declared 14:40 transitive',
        'host github.com/getsentry/sentry-cocoa called 14:29 transitive',
      ],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(packageResolved, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
