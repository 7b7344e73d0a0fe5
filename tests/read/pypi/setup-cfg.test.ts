import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { setupCfg } from '../../../src/read/pypi/setup-cfg.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('pypi/setup-cfg', () => {
  it.each([
    {
      title: 'passes over what it does not know',
      path: 'setup.cfg',
      text: `[options
install_requires
  boto3
`,
      facts: [],
      told: [],
    },
    {
      title: 'reads lists and names',
      path: 'setup.cfg',
      text: fixture('setup-cfg-lists-and-names.cfg'),
      facts: [
        'package pkg:pypi/boto3 declared 6:5 production',
        'package pkg:pypi/twilio declared 8:5 production if python_version > "3"',
        'package pkg:pypi/sendgrid declared 12:5 optional',
        'package pkg:pypi/pytest declared 13:8 development',
        'registry pypi declared 1:1',
      ],
      told: ['name acme-shop 2:8', 'host shop.acme.example 3:7'],
    },
    {
      title: 'leaves other sections alone',
      path: 'setup.cfg',
      text: `[flake8]
install_requires =
    boto3
`,
      facts: [],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(setupCfg, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
