import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pubspec } from '../../../src/read/pub/pubspec.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('pub/pubspec', () => {
  it.each([
    {
      title: 'gives what it can of a broken file',
      path: 'pubspec.yaml',
      text: `dependencies:
  firebase_messaging: ^15
  : [
`,
      facts: ['package pkg:pub/firebase_messaging declared 2:3 production', 'registry pub declared 1:1'],
      told: [],
    },
    {
      title: 'reads packages, hosts and names',
      path: 'pubspec.yaml',
      text: fixture('pubspec-hosts.yaml'),
      facts: [
        'package pkg:pub/firebase_messaging declared 7:3 production',
        'package pkg:pub/forms declared 10:3 production',
        'package pkg:github/acme/forms declared 10:3 production',
        'host github.com/acme/forms called 10:3 production',
        'package pkg:pub/inner declared 13:3 production',
        'host pub.acme.example called 14:21',
        'package pkg:pub/mockito declared 17:3 development',
        'registry pub declared 1:1',
      ],
      told: ['name acme_shop 1:7', 'repository acme/shop 3:13', 'host shop.acme.example 2:11'],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(pubspec, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
