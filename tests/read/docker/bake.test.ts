import { describe, expect, it } from 'vitest'
import { bakeHcl } from '../../../src/read/docker/bake-hcl.js'
import { bakeJson } from '../../../src/read/docker/bake-json.js'
import { brief, readWith } from '../read-with.js'

const hcl = `variable "TAG" {
  default = "ghcr.io/acme/not-a-tag"
}
group "default" {
  targets = ["web"]
}
target "web" {
  dockerfile = "Dockerfile"
  contexts = {
    base = "docker-image://node:22"
    tools = "https://github.com/acme/tools.git"
    own = "target:base"
  }
  tags = ["ghcr.io/acme/shop:1", "registry.acme.example/\${NAME}:\${TAG}"]
  cache-from = ["type=registry,ref=ghcr.io/acme/cache", "type=gha"]
  output = ["type=local,dest=out"]
}
`
const json = `{"target": {"web": {
  "tags": ["acme/shop:latest"],
  "cache-to": ["type=registry,ref=ghcr.io/acme/cache:main,mode=max"],
  "args": {"IMAGE": "ghcr.io/acme/argument"}
}}}
`

describe('docker bake files', () => {
  it.each<[string, typeof bakeHcl | typeof bakeJson, string, string[]]>([
    ['no HCL', bakeHcl, 'target "web" {', []],
    ['no target', bakeJson, '{"target": ["tags"]}', []],
    [
      'HCL',
      bakeHcl,
      hcl,
      [
        'image docker.io/library/node declared 10:28',
        'package pkg:github/acme/tools declared 11:33',
        'host github.com/acme/tools called 11:22',
        'image ghcr.io/acme/shop declared 14:12',
        'host registry.acme.example called 14:35',
        'image ghcr.io/acme/cache declared 15:36',
      ],
    ],
    ['JSON', bakeJson, json, ['image docker.io/acme/shop declared 2:13', 'image ghcr.io/acme/cache declared 3:35']],
  ])('%s', async (_title, reader, text, expected) => {
    expect(brief(await readWith(reader as typeof bakeHcl, 'docker-bake', text))).toEqual(expected)
  })
})
