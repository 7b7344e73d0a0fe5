import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cargoLock } from '../../../src/read/cargo/cargo-lock.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('cargo/cargo-lock', () => {
  it.each([
    {
      title: 'gives what it can of a broken file',
      path: 'Cargo.lock',
      text: `[[package]]
name = "serde"
source = "registry+https://github.com/rust-lang/crates.io-index"
[[package]]
name =
`,
      facts: ['package pkg:cargo/serde declared 2:9 transitive', 'registry crates-io declared 3:1'],
      told: [],
    },
    {
      title: 'reads registries and repositories, without own members',
      path: 'Cargo.lock',
      text: fixture('cargo-lock-sources.lock'),
      facts: [
        'package pkg:cargo/serde declared 10:9 transitive',
        'registry crates-io declared 11:1',
        'package pkg:cargo/forms declared 14:9 transitive',
        'package pkg:github/acme/forms declared 15:34 transitive',
        'host github.com/acme/forms called 15:23 transitive',
        'package pkg:cargo/inner declared 18:9 transitive',
        'host crates.acme.example/index called 19:26',
      ],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(cargoLock, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
