import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mixExs } from '../../../src/read/hex/mix-exs.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('hex/mix-exs', () => {
  it.each([
    {
      title: 'gives what it can of a broken file',
      path: 'mix.exs',
      text: '  defp deps do\n    [{:stripity_stripe, "~> 3"}, {:ex_twilio, \n',
      facts: [
        'package pkg:hex/stripity_stripe declared 2:8 production',
        'package pkg:hex/ex_twilio declared 2:36 production',
        'registry hex declared 1:1',
      ],
      told: [],
    },
    {
      title: 'reads packages with environments and repositories',
      path: 'mix.exs',
      text: fixture('mix-exs-environments.exs'),
      facts: [
        'package pkg:hex/phoenix declared 10:9 production',
        'package pkg:hex/ex_aws declared 12:9 optional',
        'package pkg:hex/forms declared 15:9 production',
        'package pkg:github/acme/forms declared 15:9 production',
        'host github.com/acme/forms called 15:8 production',
        'package pkg:hex/inner declared 18:9 production',
        'host git.acme.example/team/inner called 18:30 production',
        'package pkg:hex/real_name declared 19:32 production',
        'package pkg:hex/credo declared 20:9 development',
        'package pkg:hex/logger_json declared 21:9 production',
        'registry hex declared 1:1',
      ],
      told: ['name shop 3:6', 'repository acme/shop 3:32', "mark web-service in ''"],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(mixExs, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
