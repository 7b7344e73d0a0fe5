import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { goMod } from '../../../src/read/golang/go-mod.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('golang/go-mod', () => {
  it.each([
    {
      title: 'gives what it can of a broken file',
      path: 'go.mod',
      text: `require (
	github.com/stripe/stripe-go/v76
	)(
module
`,
      facts: [
        'package pkg:golang/github.com/stripe/stripe-go/v76 declared 2:2 production',
        'package pkg:golang/github.com/stripe/stripe-go declared 2:2 production',
        'registry go declared 1:1',
      ],
      told: [],
    },
    {
      title: 'tells direct from indirect modules',
      path: 'go.mod',
      text: fixture('go-mod-direct-and-indirect.mod'),
      facts: [
        'package pkg:golang/github.com/twilio/twilio-go declared 5:9 production',
        'package pkg:golang/github.com/stripe/stripe-go/v76 declared 8:2 production',
        'package pkg:golang/github.com/stripe/stripe-go declared 8:2 production',
        'package pkg:golang/github.com/pkg/errors declared 9:2 transitive',
        'package pkg:golang/github.com/acme/lib declared 14:31 production',
        'package pkg:golang/golang.org/x/tools/cmd/stringer declared 18:6 development',
        'registry go declared 1:1',
      ],
      told: ['name github.com/acme/shop/v2 1:8', 'repository acme/shop 1:8'],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(goMod, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
