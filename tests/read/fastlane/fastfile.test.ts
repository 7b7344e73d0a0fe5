import { describe, expect, it } from 'vitest'
import { fastfile } from '../../../src/read/fastlane/fastfile.js'
import { readWith } from '../read-with.js'

const LANES = `default_platform(:ios)
platform :ios do
  # upload_to_app_store
  desc "Ship"
  lane :release do |options|
    match(type: "appstore")
    version = get_version_number
    if options[:beta]
      pilot
    end
    upload_to_app_store(skip_metadata: true)
  end
end
platform :android do
  lane :beta do
    gradle(task: "bundle")
    supply(track: "beta")
  end
end
`

describe('fastlane/fastfile', () => {
  it('reads uploads and other actions', async () => {
    const result = await readWith(fastfile, 'fastlane/Fastfile', LANES)
    expect(result.evidence.map((e) => `${e.value} ${e.location.line} ${e.context}`)).toEqual([
      'fastlane:match 6 ios release',
      'fastlane:get_version_number 7 ios release',
      'fastlane:pilot 9 ios release',
      'store:app-store 9 ios release',
      'fastlane:upload_to_app_store 11 ios release',
      'store:app-store 11 ios release',
      'fastlane:gradle 16 android beta',
      'fastlane:supply 17 android beta',
      'store:google-play 17 android beta',
    ])
  })

  it.each([
    ['nothing', ''],
    ['an open lane', 'lane :x do'],
    ['calls outside of lanes', '  upload_to_app_store\n'],
    ['comments and texts', 'lane :x do\n  # deliver\n  puts "deliver"\nend\n'],
  ])('finds nothing in %s', async (_title, text) => {
    expect((await readWith(fastfile, 'fastlane/Fastfile', text)).evidence).toEqual([])
  })
})
