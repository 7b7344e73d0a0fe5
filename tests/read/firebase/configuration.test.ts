import { describe, expect, it } from 'vitest'
import { configuration } from '../../../src/read/firebase/configuration.js'
import { brief, readWith } from '../read-with.js'

describe('firebase/configuration', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['[]', []],
    ['{"emulators": {"auth": {}}, "$schema": "x"}', []],
    [
      '{"hosting": {"rewrites": [{"source": "**", "run": {"serviceId": "api"}}]}, "firestore": {}, "extensions": {"thumbs": "firebase/storage-resize-images@0.1"}}',
      [
        'client firebase:hosting configured 1:3',
        'client firebase:firestore configured 1:77',
        'client firebase:extensions configured 1:94',
        'client firebase:extension:firebase/storage-resize-images configured 1:119',
        'client gcp:run configured 1:45',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(configuration, 'firebase.json', text))).toEqual(expected)
  })
})
