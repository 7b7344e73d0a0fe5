import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cargoToml } from '../../../src/read/cargo/cargo-toml.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('cargo/cargo-toml', () => {
  it.each([
    {
      title: 'says so where the file is broken',
      path: 'Cargo.toml',
      text: '[dependencies\n',
      facts: [],
      told: ['partial: not sound TOML'],
    },
    {
      title: 'tells the sections apart',
      path: 'Cargo.toml',
      text: fixture('cargo-toml-sections.toml'),
      facts: [
        'package pkg:cargo/aws-sdk-s3 declared 6:1 production',
        'package pkg:cargo/async-stripe declared 7:1 production',
        'package pkg:cargo/extra declared 9:1 optional',
        'package pkg:cargo/forms declared 10:1 production',
        'package pkg:github/acme/forms declared 10:37 production',
        'host github.com/acme/forms called 10:26 production',
        'package pkg:cargo/axum declared 11:1 production',
        'package pkg:cargo/mockito declared 13:1 development',
        'package pkg:cargo/cc declared 15:1 development',
        'package pkg:cargo/nix declared 17:1 production if target cfg(unix)',
        'registry crates-io declared 1:1',
      ],
      told: [
        'name shop 2:8',
        'repository acme/shop 3:14',
        'host shop.acme.example 4:12',
        "mark web-service in ''",
        "mark cli-or-library in '' shop",
      ],
    },
    {
      title: 'reads a workspace',
      path: 'Cargo.toml',
      text: `[workspace]
members = ["apps/*"]
[workspace.dependencies]
sentry = "0.34"
forms = { git = "https://github.com/acme/forms" }
[patch.crates-io]
sentry = { git = "https://github.com/acme/sentry-fork" }
`,
      facts: [
        'package pkg:cargo/sentry declared 4:1 transitive',
        'package pkg:cargo/forms declared 5:1 transitive',
        'package pkg:github/acme/forms declared 5:37 transitive',
        'host github.com/acme/forms called 5:26 transitive',
        'package pkg:github/acme/sentry-fork declared 7:38',
        'host github.com/acme/sentry-fork called 7:27',
        'registry crates-io declared 1:1',
      ],
      told: ['workspace apps/*'],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(cargoToml, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
