import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { gemfile } from '../../../src/read/rubygems/gemfile.js'
import { gemfileLock } from '../../../src/read/rubygems/gemfile-lock.js'
import { heedGemfiles } from '../../../src/read/shared/lock-beside-gemfile.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('rubygems/gemfile-lock', () => {
  it.each([
    {
      title: 'gives what it can of a broken file',
      path: 'Gemfile.lock',
      text: `GEM
  specs:
    stripe (12.0
nonsense (1)
`,
      facts: ['package pkg:gem/stripe declared 3:5 transitive', 'registry rubygems declared 1:1'],
      told: [],
    },
    {
      title: 'reads gems, sources and repositories',
      path: 'Gemfile.lock',
      text: fixture('gemfile-lock-sources.lock'),
      facts: [
        'package pkg:github/acme/forms declared 2:30 transitive',
        'host github.com/acme/forms called 2:19 transitive',
        'package pkg:gem/forms declared 5:5 transitive',
        'registry rubygems declared 13:19',
        'package pkg:gem/stripe declared 15:5 production',
        'package pkg:gem/twilio-ruby declared 16:5 transitive',
      ],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(gemfileLock, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})

describe('a lock file beside its Gemfile', () => {
  const LOCK = 'GEM\n  specs:\n    faraday (2.0)\n    stripe (12.0)\n\nDEPENDENCIES\n  stripe (~> 12)!\n'
  const scopes = async (gemfilePath: string) => {
    const results = [
      await readWith(gemfileLock, 'api/Gemfile.lock', LOCK),
      await readWith(gemfile, gemfilePath, "group :test do\n  gem 'stripe'\nend\n"),
    ]
    return heedGemfiles(results)[0]!.evidence.map(({ value, scope }) => `${value} ${scope}`)
  }
  it('says nothing of its own of which gems are direct', async () => {
    expect(await scopes('api/Gemfile')).toEqual([
      'pkg:gem/faraday transitive',
      'pkg:gem/stripe transitive',
      'rubygems undefined',
    ])
  })
  it('names them where the Gemfile stands elsewhere', async () => {
    expect(await scopes('web/Gemfile')).toEqual([
      'pkg:gem/faraday transitive',
      'pkg:gem/stripe production',
      'rubygems undefined',
    ])
  })
})
