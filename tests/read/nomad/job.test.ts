import { describe, expect, it } from 'vitest'
import { job } from '../../../src/read/nomad/job.js'
import { brief, readWith } from '../read-with.js'

describe('nomad/job', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['job {', []],
    ['# job "a" {}', []],
    ['task "x" {\n  config {\n    image = "redis"\n  }\n}', []],
    [
      'job "shop" {\n  group "g" {\n    task "web" {\n      config {\n        image = "ghcr.io/acme/shop:1"\n      }\n      artifact {\n        source = "https://files.example.com/a.zip"\n      }\n    }\n  }\n}',
      ['image ghcr.io/acme/shop declared 5:18', 'host files.example.com/a.zip called 8:27'],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(job, 'shop.nomad', text))).toEqual(expected)
  })
})
