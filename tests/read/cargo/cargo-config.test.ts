import { describe, expect, it } from 'vitest'
import { cargoConfig } from '../../../src/read/cargo/cargo-config.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('cargo/cargo-config', () => {
  it.each([
    {
      title: 'says so where the file is broken',
      path: '.cargo/config.toml',
      text: '[source',
      facts: [],
      told: ['partial: not sound TOML'],
    },
    {
      title: 'reads registries and never a token',
      path: '.cargo/config.toml',
      text: `[registries.acme]
index = "sparse+https://crates.acme.example/index/"
token = "abcdef"
[source.crates-io]
replace-with = "mirror"
[source.mirror]
registry = "https://mirror.acme.example/index"
[build]
target-dir = "out"
`,
      facts: ['host crates.acme.example/index called 2:25', 'host mirror.acme.example/index called 7:21'],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(cargoConfig, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
