import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { podfileLock } from '../../../src/read/cocoapods/podfile-lock.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('cocoapods/podfile-lock', () => {
  it.each([
    {
      title: 'gives what it can of a broken file',
      path: 'Podfile.lock',
      text: `PODS:
  - Sentry (8.0
SPEC REPOS:
  trunk
`,
      facts: ['package pkg:cocoapods/Sentry declared 2:5 transitive', 'registry cocoapods declared 1:1'],
      told: [],
    },
    {
      title: 'reads pods and where they come from',
      path: 'Podfile.lock',
      text: fixture('podfile-lock-sources.lock'),
      facts: [
        'package pkg:cocoapods/Firebase declared 2:5 transitive',
        'package pkg:cocoapods/Firebase/Messaging declared 2:5 transitive',
        'package pkg:cocoapods/GoogleUtilities declared 4:6 transitive',
        'package pkg:cocoapods/GoogleUtilities/Environment declared 4:6 transitive',
        'package pkg:cocoapods/Sentry declared 5:5 transitive',
        'registry cocoapods declared 11:3',
        'host github.com/acme/specs called 13:12',
        'package pkg:github/acme/forms declared 18:30 transitive',
        'host github.com/acme/forms called 18:19 transitive',
      ],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(podfileLock, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
