import { describe, expect, it } from 'vitest'
import { configuration } from '../../../src/read/codemagic/configuration.js'
import { brief, readWith } from '../read-with.js'

const FILE = 'file codemagic.yaml declared 1:1'

describe('codemagic/configuration', () => {
  it.each([
    ['', []],
    ['workflows: none', []],
    ['workflows:\n  ios:\n    # instance_type: mac_mini_m2\n    name: App', []],
    [
      'workflows:\n  ios:\n    instance_type: mac_mini_m2\n    scripts:\n    - name: Build\n      script: |\n        fastlane beta\n    publishing: {app_store_connect: {auth: integration}}',
      [
        'runner codemagic:mac_mini_m2 called 3:20',
        'client cli:fastlane called 7:9',
        'client cli:fastlane:beta called 7:9',
        'client codemagic:publish:app_store_connect called 8:18',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(configuration, 'codemagic.yaml', text))).toEqual([FILE, ...expected])
  })
})
