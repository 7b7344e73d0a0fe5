import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { podfile } from '../../../src/read/cocoapods/podfile.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('cocoapods/podfile', () => {
  it.each([
    {
      title: 'gives what it can of a broken file',
      path: 'Podfile',
      text: `pod 'Sentry
end
end
pod 'Stripe'
`,
      facts: ['package pkg:cocoapods/Stripe declared 4:6 production', 'registry cocoapods declared 1:1'],
      told: [],
    },
    {
      title: 'reads pods with targets',
      path: 'Podfile',
      text: fixture('podfile-targets.txt'),
      facts: [
        'registry cocoapods declared 1:21',
        'host github.com/acme/specs called 2:17',
        'package pkg:cocoapods/Firebase declared 5:8 production',
        'package pkg:cocoapods/Firebase/Messaging declared 5:8 production',
        'package pkg:cocoapods/Forms declared 8:8 production',
        'package pkg:github/acme/forms declared 8:44 production',
        'host github.com/acme/forms called 8:33 production',
        'package pkg:cocoapods/Reveal-SDK declared 9:8 development',
        'package pkg:cocoapods/OHHTTPStubs declared 11:10 development',
        'package pkg:cocoapods/Sentry declared 13:8 production',
      ],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(podfile, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
