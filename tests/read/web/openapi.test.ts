import { describe, expect, it } from 'vitest'
import { openapi } from '../../../src/read/web/openapi.js'
import { brief, readWith } from '../read-with.js'

const API = `openapi: 3.0.1
servers:
  - url: https://api.acme.example/v1
  - url: /relative
components:
  securitySchemes:
    login:
      type: oauth2
      flows:
        authorizationCode:
          authorizationUrl: https://sign-in.example/authorize
          tokenUrl: https://sign-in.example/token
`

describe('web/openapi', () => {
  it('reads servers and sign-in', async () => {
    const result = await readWith(openapi, 'api/openapi.yaml', API)
    expect(brief(result)).toEqual([
      'host api.acme.example/v1 declared 3:18',
      'host sign-in.example/authorize declared 11:37',
      'host sign-in.example/token declared 12:29',
    ])
    expect(result.evidence.map((e) => e.context)).toEqual(['own api', 'oauth', 'oauth'])
    expect(result.identities.map((i) => i.value)).toEqual(['api.acme.example'])
  })

  it('takes no name from a test', async () => {
    expect((await readWith(openapi, 'spec/openapi.yaml', API, 'test')).identities).toEqual([])
  })

  it('reads the second version, also as JSON', async () => {
    expect(brief(await readWith(openapi, 'swagger.json', '{"swagger": "2.0", "host": "api.acme.example"}'))).toEqual([
      'host api.acme.example declared 1:29',
    ])
  })

  it.each([
    ['an empty file', ''],
    ['other YAML', 'servers:\n  - url: https://a.example\n'],
  ])('finds nothing in %s', async (_title, text) => {
    expect(brief(await readWith(openapi, 'openapi.yaml', text))).toEqual([])
  })
})
