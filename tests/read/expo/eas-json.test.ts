import { describe, expect, it } from 'vitest'
import { easJson } from '../../../src/read/expo/eas-json.js'
import { brief, readWith } from '../read-with.js'

describe('expo/eas-json', () => {
  it.each([
    [
      'profiles that submit',
      '{\n"build": {"production": {"ios": {}}},\n"submit": {"production": {"ios": {}, "android": {"track": "beta"}}}\n}',
      [
        'file eas.json configured 1:1',
        'mobile store:app-store configured 3:28',
        'mobile store:google-play configured 3:39',
      ],
    ],
    ['an empty profile', '{"submit": {"production": {}}}', ['file eas.json configured 1:1']],
    ['rubbish', '{{', ['file eas.json configured 1:1']],
  ])('%s', async (_title, text, expected) => {
    expect(brief(await readWith(easJson, 'eas.json', text))).toEqual(expected)
  })
})
