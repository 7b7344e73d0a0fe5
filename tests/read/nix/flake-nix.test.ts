import { describe, expect, it } from 'vitest'
import { flakeNix } from '../../../src/read/nix/flake-nix.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('nix/flake-nix', () => {
  it.each([
    {
      title: 'gives what it can of a broken file',
      path: 'flake.nix',
      text: '{ inputs.a.url = "github:acme/a";\n inputs.b.url = "github:',
      facts: [
        'package pkg:github/acme/a declared 1:26 development',
        'host github.com/acme/a called 1:26 development',
        'registry nix declared 1:1',
      ],
      told: [],
    },
    {
      title: 'reads inputs and caches',
      path: 'flake.nix',
      text: `{
  nixConfig.extra-substituters = [ "https://cache.acme.example" ];
  nixConfig.extra-trusted-public-keys = [ "cache.acme.example-1:abc" ];
  inputs = {
    nixpkgs.url = "github:NixOS/nixpkgs/nixos-24.05";
    # gone.url = "github:gone/gone";
    own.url = "path:./own";
  };
}
`,
      facts: [
        'package pkg:github/nixos/nixpkgs declared 5:27 development',
        'host github.com/NixOS/nixpkgs called 5:27 development',
        'host cache.acme.example called 2:45',
        'registry nix declared 1:1',
      ],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(flakeNix, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
