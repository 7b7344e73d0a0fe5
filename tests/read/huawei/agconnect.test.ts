import { describe, expect, it } from 'vitest'
import { agconnect } from '../../../src/read/huawei/agconnect.js'
import { brief, readWith } from '../read-with.js'

describe('huawei/agconnect', () => {
  it.each([
    ['agconnect-services.json', '{"client": {"package_name": "com.acme.app"}}', 'configured', ['com.acme.app']],
    ['agconnect-services.json.example', '{}', 'offered', []],
    ['agconnect-services.json', '', 'configured', []],
  ])('%s', async (path, text, use, names) => {
    const result = await readWith(agconnect, path, text)
    expect(brief(result)).toEqual([`file agconnect-services.json ${use} 1:1`])
    expect(result.identities.map((i) => i.value)).toEqual(names)
  })
})
