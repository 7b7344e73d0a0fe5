import { describe, expect, it } from 'vitest'
import { xcodePackages } from '../../../src/read/swift/xcode-packages.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('swift/xcode-packages', () => {
  it.each([
    {
      title: 'reads packages by repository',
      path: 'Shop.xcodeproj/project.pbxproj',
      text: `/* Begin XCRemoteSwiftPackageReference section */
		A1 /* XCRemoteSwiftPackageReference "sentry-cocoa" */ = {
			isa = XCRemoteSwiftPackageReference;
			repositoryURL = "https://github.com/getsentry/sentry-cocoa.git";
		};
`,
      facts: [
        'package pkg:swift/github.com/getsentry/sentry-cocoa declared 4:29 production',
        'package pkg:github/getsentry/sentry-cocoa declared 4:40 production',
        'host github.com/getsentry/sentry-cocoa called 4:29 production',
      ],
      told: [],
    },
    {
      title: 'gives nothing for a broken file',
      path: 'Shop.xcodeproj/project.pbxproj',
      text: 'repositoryURL = ";\nrepositoryURL = \0',
      facts: [],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(xcodePackages, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
