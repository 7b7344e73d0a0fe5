import { describe, expect, it } from 'vitest'
import { wxtConfig } from '../../../src/read/webextension/wxt-config.js'
import { brief, readWith } from '../read-with.js'

describe('webextension/wxt-config', () => {
  it.each([
    [
      'several browsers',
      "export default defineConfig({\n  // 'opera'\n  manifest: ({ browser }) => (browser === 'firefox' ? { browser_specific_settings: { gecko: {} } } : browser === 'safari'),\n})\n",
      [
        'mobile store:chrome-web-store declared 1:1',
        'mobile store:mozilla-addons declared 3:86',
        'mobile store:app-store declared 3:115',
      ],
    ],
    ['none named', 'export default {}\n', ['mobile store:chrome-web-store declared 1:1']],
  ])('%s', async (_title, text, expected) => {
    expect(brief(await readWith(wxtConfig, 'wxt.config.ts', text))).toEqual(expected)
  })
})
