import { describe, expect, it } from 'vitest'
import { template } from '../../../src/read/packer/template.js'
import { brief, readWith } from '../read-with.js'

describe('packer/template', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['source {', []],
    ['# source "amazon-ebs" "a" {}', []],
    [
      'packer {\n  required_plugins {\n    amazon = { source = "github.com/hashicorp/amazon" }\n  }\n}\nsource "amazon-ebs" "web" {}\nsource "docker" "d" {\n  image = "debian:12"\n}\nbuild {\n  post-processors {\n    post-processor "docker-push" {}\n  }\n}',
      [
        'package pkg:github/hashicorp/amazon declared 3:37',
        'host github.com/hashicorp/amazon called 3:26',
        'resource packer:amazon-ebs called 6:9',
        'resource packer:docker called 7:9',
        'image docker.io/library/debian declared 8:12',
        'resource packer:docker-push called 12:21',
      ],
    ],
    ['source "digitalocean" "b" {\n  image = "ubuntu-22-04-x64"\n}', ['resource packer:digitalocean called 1:9']],
    ['source "hcloud" "b" {\n  image = "docker-ce"\n}', ['resource packer:hcloud called 1:9']],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(template, 'web.pkr.hcl', text))).toEqual(expected)
  })
})
