import { describe, expect, it } from 'vitest'
import { gemspec } from '../../../src/read/rubygems/gemspec.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('rubygems/gemspec', () => {
  it.each([
    {
      title: 'reads gems and names',
      path: 'shop.gemspec',
      text: `Gem::Specification.new do |spec|
  spec.name = "acme-shop"
  spec.homepage = "https://shop.acme.example"
  spec.metadata["source_code_uri"] = "https://github.com/acme/shop"
  spec.add_dependency 'stripe', '~> 12'
  spec.add_development_dependency("rspec")
  # spec.add_dependency "braintree"
end
`,
      facts: [
        'package pkg:gem/stripe declared 5:24 production',
        'package pkg:gem/rspec declared 6:36 development',
        'registry rubygems declared 1:1',
      ],
      told: [
        'name acme-shop 2:3',
        'host shop.acme.example 3:3',
        'repository acme/shop 4:3',
        "mark cli-or-library in '' acme-shop",
      ],
    },
    {
      title: 'gives nothing for a broken file',
      path: 'shop.gemspec',
      text: 'spec.add_dependency stripe\n\0\n',
      facts: [],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(gemspec, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
