import { describe, expect, it } from 'vitest'
import {
  cutOffBundler,
  cutOffMix,
  cutOffPnpm,
  cutOffPods,
  cutOffProviders,
  cutOffPub,
  cutOffToml,
  cutOffYarn,
} from '../../../src/read/shared/cut-off-lock.js'

const CARGO = 'version = 3\n\n[[package]]\nname = "a"\nversion = "1.0.0"\ndependencies = [\n "b",\n]\n'
const UV = 'version = 1\n\n[[package]]\nname = "own"\nsource = { editable = "." }\n'
const POETRY = '[[package]]\nname = "a"\nversion = "1"\n\n[metadata]\nlock-version = "2.0"\n'
const CLASSIC = '# yarn lockfile v1\n\n\nqs@^6:\n  version "6.1.0"\n  resolved "https://a.example/qs"\n'
const BERRY = '__metadata:\n  version: 8\n\n"qs@npm:^6":\n  version: 6.1.0\n  languageName: node\n  linkType: hard\n'
const PNPM =
  "lockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    dependencies:\n      qs:\n        specifier: ^6\n        version: 6.1.0\n\npackages:\n\n  qs@6.1.0:\n    resolution: {integrity: sha512-a==}\n\nsnapshots:\n\n  qs@6.1.0: {}\n"
const BUNDLER = 'GEM\n  remote: https://rubygems.org/\n  specs:\n    qs (1)\n\nDEPENDENCIES\n  qs\n'
const PODS = 'PODS:\n  - Sentry (8.0.0)\n\nSPEC CHECKSUMS:\n  Sentry: abc\n\nCOCOAPODS: 1.15.2\n'
const PUB = 'packages:\n  http:\n    version: "1.0.0"\nsdks:\n  dart: ">=3.0.0"\n'
const MIX = '%{\n  "jason": {:hex, :jason, "1.4.0"},\n}\n'
const PROVIDERS = 'provider "registry.terraform.io/hashicorp/aws" {\n  version = "5.0.0"\n}\n'

const FORMATS = [
  [cutOffToml, CARGO, [CARGO.slice(0, 45), CARGO.slice(0, -3), '[[package]]\nname = "a"\n', '[[pack']],
  [cutOffToml, UV, [UV.slice(0, -16), '[[package]]\nname = "str']],
  [cutOffToml, POETRY, [POETRY.slice(0, 15), '[[package]]\nname = "stri\n']],
  [cutOffYarn, CLASSIC, [CLASSIC.slice(0, 35), CLASSIC.slice(0, -5), 'qs@1:\n  version "1\n']],
  [cutOffYarn, BERRY, [BERRY.slice(0, -38), BERRY.slice(0, 45)]],
  [
    cutOffPnpm,
    PNPM,
    [
      PNPM.slice(0, 80),
      PNPM.slice(0, 120),
      PNPM.slice(0, -5),
      'importers:\n  .:\n    dependencies:\n      qs:\n        spec\n',
    ],
  ],
  [cutOffBundler, BUNDLER, [BUNDLER.slice(0, 60), 'GEM\n  remote: https://rubygems.org/\n  specs:\n    strip\n']],
  [cutOffPods, PODS, [PODS.slice(0, 20)]],
  [cutOffPub, PUB, [PUB.slice(0, 30), PUB.slice(0, 18), PUB.slice(0, -3)]],
  [cutOffMix, MIX, [MIX.slice(0, -3), MIX.slice(0, 20)]],
  [cutOffProviders, PROVIDERS, [PROVIDERS.slice(0, -3), 'provider "registry']],
] as const

describe.each(FORMATS)('%o', (cutOff, whole, cut) => {
  it('is silent about a whole file, with or without a last line end, and about an empty one', () => {
    for (const text of [whole, whole.trimEnd(), '', '# only a comment\n']) expect(cutOff(text)).toBeUndefined()
  })
  it.each(cut)('sees the end of %j', (text) => {
    expect(cutOff(text)).toBe('ends inside an entry; it may be cut off')
  })
})
