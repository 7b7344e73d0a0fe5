import { describe, expect, it } from 'vitest'
import { googleServicesJson } from '../../../src/read/google/google-services-json.js'
import { brief, readWith } from '../read-with.js'

const PROJECT = `{
  "project_info": { "project_id": "acme" },
  "client": [{ "client_info": { "android_client_info": { "package_name": "com.acme.app" } }, "api_key": [{ "current_key": "secret" }] }]
}
`

describe('google/google-services-json', () => {
  it('names the apps and no key', async () => {
    const result = await readWith(googleServicesJson, 'android/app/google-services.json', PROJECT)
    expect(brief(result)).toEqual(['file google-services.json configured 1:1'])
    expect(result.identities.map((i) => i.value)).toEqual(['com.acme.app'])
    expect(JSON.stringify(result)).not.toContain('secret')
  })

  it('takes an example for an offer', async () => {
    const result = await readWith(googleServicesJson, 'google-services.json.example', PROJECT)
    expect(brief(result)).toEqual(['file google-services.json offered 1:1'])
    expect(result.identities).toEqual([])
  })

  it('survives rubbish', async () => {
    expect(brief(await readWith(googleServicesJson, 'google-services.json', '{{{'))).toEqual([
      'file google-services.json configured 1:1',
    ])
  })

  it('does not choose files of similar names', () => {
    expect(googleServicesJson.selects.path!.test('docs/my-google-services.json')).toBe(false)
  })
})
