import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pnpmLock } from '../../../src/read/npm/pnpm-lock.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('npm/pnpm-lock', () => {
  it.each([
    {
      title: 'gives what it can of a broken file',
      path: 'pnpm-lock.yaml',
      text: `lockfileVersion: '9.0'
packages:
  stripe@14.0.0:
  : :
	- {
`,
      facts: ['package pkg:npm/stripe declared 3:3 transitive', 'registry npm declared 1:1'],
      told: [],
    },
    {
      title: 'reads workspaces and packages',
      path: 'pnpm-lock.yaml',
      text: fixture('pnpm-lock-workspaces.yaml'),
      facts: [
        'package pkg:npm/stripe declared 10:7 production',
        'package pkg:npm/vitest declared 14:7 development',
        'package pkg:npm/fsevents declared 18:7 optional',
        'package pkg:npm/@acme/forms declared 24:4 transitive',
        'package pkg:github/acme/forms declared 24:5 transitive',
        'host github.com/acme/forms called 24:33 transitive',
        'package pkg:npm/qs declared 27:3 transitive',
        'host npm.acme.example called 28:56 transitive',
        'registry npm declared 1:1',
      ],
      told: [],
    },
    {
      title: 'reads older forms',
      path: 'pnpm-lock.yaml',
      text: `lockfileVersion: 5.4
specifiers:
  stripe: ^14.0.0
dependencies:
  stripe: 14.0.0
  own: link:../own
packages:
  /@acme/ui/1.0.0_react@18.0.0:
  /qs/6.0.0:
  /side@1.0.0(qs@6.0.0):
  github.com/acme/forms/abc:
`,
      facts: [
        'package pkg:npm/stripe declared 5:3 production',
        'package pkg:npm/@acme/ui declared 8:4 transitive',
        'package pkg:npm/qs declared 9:4 transitive',
        'package pkg:npm/side declared 10:4 transitive',
        'package pkg:github/acme/forms declared 11:14 transitive',
        'host github.com/acme/forms called 11:3 transitive',
        'registry npm declared 1:1',
      ],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(pnpmLock, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
