import { describe, expect, it } from 'vitest'
import { lock } from '../../../src/read/terraform/lock.js'
import { brief, readWith } from '../read-with.js'

describe('terraform/lock', () => {
  it.each([
    ['', []],
    ['# provider "registry.terraform.io/acme/a" {', []],
    [
      'provider "registry.terraform.io/hashicorp/aws" {\n  version = "1"\n}\nprovider "registry.terraform.io/hashicorp/tls" {}',
      [
        'provider hashicorp/aws declared 1:11',
        'registry terraform declared 1:11',
        'provider hashicorp/tls declared 4:11',
      ],
    ],
    [
      'provider "registry.opentofu.org/acme/a" {}',
      ['provider acme/a declared 1:11', 'registry opentofu declared 1:11'],
    ],
    ['provider "own.example.com/acme/a" {}', ['provider acme/a declared 1:11', 'host own.example.com called 1:11']],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(lock, '.terraform.lock.hcl', text))).toEqual(expected)
  })
})
