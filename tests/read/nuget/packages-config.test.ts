import { describe, expect, it } from 'vitest'
import { packagesConfig } from '../../../src/read/nuget/packages-config.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('nuget/packages-config', () => {
  it.each([
    {
      title: 'gives nothing for a broken file',
      path: 'packages.config',
      text: '<packages><package id=',
      facts: [],
      told: [],
    },
    {
      title: 'reads the list',
      path: 'packages.config',
      text: `<packages>
  <package id="Stripe.net" version="45.0.0" />
  <package id="NUnit" version="3" developmentDependency="true" />
</packages>
`,
      facts: [
        'package pkg:nuget/stripe.net declared 2:16 production',
        'package pkg:nuget/nunit declared 3:16 development',
        'registry nuget declared 1:1',
      ],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(packagesConfig, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
