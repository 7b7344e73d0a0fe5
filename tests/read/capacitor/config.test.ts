import { describe, expect, it } from 'vitest'
import { config } from '../../../src/read/capacitor/config.js'
import { brief, readWith } from '../read-with.js'

describe('capacitor/config', () => {
  it.each([
    [
      'capacitor.config.ts',
      "const config = {\n  // appId: 'com.acme.old',\n  appId: 'com.acme.app',\n}\n",
      [],
      ['com.acme.app'],
    ],
    [
      'config.xml',
      '<widget id="com.acme.app">\n<!-- <plugin name="acme-old"/> -->\n<plugin name="cordova-plugin-acme" spec="1"/>\n</widget>',
      ['mobile plugin:cordova-plugin-acme declared 3:15'],
      ['com.acme.app'],
    ],
    ['config.xml', '<config><plugin name="acme"/></config>', [], []],
    ['capacitor.config.json', '', [], []],
  ])('%s', async (path, text, facts, names) => {
    const result = await readWith(config, path, text)
    expect(brief(result)).toEqual(facts)
    expect(result.identities.map((i) => i.value)).toEqual(names)
  })
})
