import { describe, expect, it } from 'vitest'
import { variables } from '../../../src/read/terraform/variables.js'
import { brief, readWith } from '../read-with.js'

describe('terraform/variables', () => {
  it.each([
    ['', []],
    ['domain = "shop.example"\ntoken = "google"', []],
    ['spf_record = "v=spf1 include:send.example -all"', ['dns SPF:send.example configured 1:30']],
    ['mail_mx = ["1 mx.example.net"]', ['dns MX:mx.example.net configured 1:15']],
    ['image = "ghcr.io/acme/shop:1"', ['image ghcr.io/acme/shop declared 1:10']],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(variables, 'prod.tfvars', text))).toEqual(expected)
  })
})
