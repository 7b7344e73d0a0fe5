import { describe, expect, it } from 'vitest'
import { packageSwift } from '../../../src/read/swift/package-swift.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('swift/package-swift', () => {
  it.each([
    {
      title: 'gives what it can of a broken file',
      path: 'Package.swift',
      text: '.package(url: "https://github.com/acme/a"\n.package(url: "',
      facts: [
        'package pkg:swift/github.com/acme/a declared 1:24 production',
        'package pkg:github/acme/a declared 1:35 production',
        'host github.com/acme/a called 1:24 production',
      ],
      told: [],
    },
    {
      title: 'reads packages by repository',
      path: 'Package.swift',
      text: `// swift-tools-version:5.9
let package = Package(
  name: "Shop",
  products: [.library(name: "Shop", targets: ["Shop"])],
  dependencies: [
    .package(url: "https://github.com/getsentry/sentry-cocoa.git", from: "8.0.0"),
    .package(name: "Forms", url: "git@git.acme.example:team/forms.git", branch: "main"),
    // .package(url: "https://github.com/gone/gone", from: "1.0.0"),
    .package(path: "../Own"),
  ]
)
`,
      facts: [
        'package pkg:swift/github.com/getsentry/sentry-cocoa declared 6:28 production',
        'package pkg:github/getsentry/sentry-cocoa declared 6:39 production',
        'host github.com/getsentry/sentry-cocoa called 6:28 production',
        'package pkg:swift/git.acme.example/team/forms declared 7:39 production',
        'host git.acme.example/team/forms called 7:39 production',
      ],
      told: ['name Shop 2:15', "mark cli-or-library in '' Shop"],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(packageSwift, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
