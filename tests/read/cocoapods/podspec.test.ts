import { describe, expect, it } from 'vitest'
import { podspec } from '../../../src/read/cocoapods/podspec.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('cocoapods/podspec', () => {
  it.each([
    {
      title: 'reads pods and names',
      path: 'Shop.podspec',
      text: `Pod::Spec.new do |s|
  s.name = 'AcmeShop'
  s.homepage = 'https://shop.acme.example'
  s.source = { :git => 'https://github.com/acme/shop.git', :tag => s.version }
  s.dependency 'Stripe/Payments', '~> 23'
  s.ios.dependency 'Sentry'
  # s.dependency 'Braintree'
end
`,
      facts: [
        'package pkg:cocoapods/Stripe declared 5:17 production',
        'package pkg:cocoapods/Stripe/Payments declared 5:17 production',
        'package pkg:cocoapods/Sentry declared 6:21 production',
        'registry cocoapods declared 1:1',
      ],
      told: [
        'name AcmeShop 2:3',
        'host shop.acme.example 3:3',
        'repository acme/shop 4:3',
        "mark cli-or-library in '' AcmeShop",
      ],
    },
    {
      title: 'does not take a local module for a published one',
      path: 'modules/inner/ios/Inner.podspec',
      text: `Pod::Spec.new do |s|
  s.name = 'Inner'
  s.source = { git: '' }
end
`,
      facts: [],
      told: ['name Inner 2:3'],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(podspec, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
