import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { flakeLock } from '../../../src/read/nix/flake-lock.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('nix/flake-lock', () => {
  it.each([
    {
      title: 'gives nothing for a broken file',
      path: 'flake.lock',
      text: '{\n  "nodes": {\n',
      facts: [],
      told: [],
    },
    {
      title: 'reads where inputs come from',
      path: 'flake.lock',
      text: fixture('flake-lock-inputs.lock'),
      facts: [
        'package pkg:github/nixos/nixpkgs declared 5:19 transitive',
        'host github.com/NixOS/nixpkgs called 5:9 transitive',
        'host git.acme.example/team/tools called 19:25 transitive',
        'registry nix declared 1:1',
      ],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(flakeLock, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
