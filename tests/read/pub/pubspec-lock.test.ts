import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pubspecLock } from '../../../src/read/pub/pubspec-lock.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('pub/pubspec-lock', () => {
  it.each([
    {
      title: 'gives what it can of a broken file',
      path: 'pubspec.lock',
      text: `packages:
  a:
    dependency: transitive
    source: hosted
  b:
`,
      facts: ['package pkg:pub/a declared 2:3 transitive', 'registry pub declared 1:1'],
      told: [],
    },
    {
      title: 'tells direct from transitive packages',
      path: 'pubspec.lock',
      text: fixture('pubspec-lock-direct-and-transitive.lock'),
      facts: [
        'package pkg:pub/collection declared 2:3 transitive',
        'registry pub declared 6:21',
        'package pkg:pub/firebase_messaging declared 9:3 production',
        'package pkg:pub/forms declared 18:3 development',
        'package pkg:github/acme/forms declared 22:32 development',
        'host github.com/acme/forms called 22:21 development',
      ],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(pubspecLock, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
