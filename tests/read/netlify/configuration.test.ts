import { describe, expect, it } from 'vitest'
import { configuration } from '../../../src/read/netlify/configuration.js'
import { brief, readWith } from '../read-with.js'

describe('netlify/configuration', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['[[[', []],
    ['# [functions]', []],
    ['[[plugins]]\npackage = "./plugins/own"', []],
    [
      '[build]\ncommand = "npm run build && flyctl deploy"\n[functions]\ndirectory = "f"',
      [
        'client netlify:functions configured 3:2',
        'client cli:npm called 2:12',
        'client cli:npm:run called 2:12',
        'client cli:flyctl called 2:29',
        'client cli:flyctl:deploy called 2:29',
      ],
    ],
    [
      '[[plugins]]\npackage = "@acme/plugin"\n[[redirects]]\nfrom = "/a"\nto = "https://api.example.com/:splat"\nstatus = 200\n[[redirects]]\nto = "https://old.example.com"',
      [
        'package pkg:npm/@acme/plugin called 2:12 development',
        'host api.example.com/:splat called 5:15',
        'host old.example.com linked 8:15',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(configuration, 'netlify.toml', text))).toEqual(expected)
  })
})
