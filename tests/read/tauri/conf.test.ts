import { describe, expect, it } from 'vitest'
import { conf } from '../../../src/read/tauri/conf.js'
import { brief, readWith } from '../read-with.js'

describe('tauri/conf', () => {
  it('reads an app', async () => {
    const text =
      '{\n"identifier": "com.acme.app",\n"plugins": {"updater": {"endpoints": ["https://dl.acme.example/{{target}}"]}}\n}'
    const result = await readWith(conf, 'src-tauri/tauri.conf.json', text)
    expect(brief(result)).toEqual(['host dl.acme.example called 3:48'])
    expect(result.identities.map((i) => i.value)).toEqual(['com.acme.app'])
    expect(result.marks.map((m) => m.kind)).toEqual(['desktop-app'])
  })

  it('reads the first version', async () => {
    const text = '{"tauri": {"bundle": {"identifier": "com.acme.app"}}}'
    expect((await readWith(conf, 'tauri.conf.json', text)).identities.map((i) => i.value)).toEqual(['com.acme.app'])
  })

  it('survives an empty file', async () => {
    expect((await readWith(conf, 'tauri.conf.json', '')).evidence).toEqual([])
  })
})
