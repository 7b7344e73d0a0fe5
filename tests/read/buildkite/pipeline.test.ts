import { describe, expect, it } from 'vitest'
import { pipeline } from '../../../src/read/buildkite/pipeline.js'
import { brief, readWith } from '../read-with.js'

const FILE = 'file .buildkite/pipeline.yml declared 1:1'

describe('buildkite/pipeline', () => {
  it.each([
    ['', []],
    ['steps: wait', []],
    ['steps:\n- plugins: [./own]', []],
    [
      'steps:\n- plugins:\n  - docker#v5.0.0: {image: x}\n  - https://github.com/acme/scan-buildkite-plugin.git#v1',
      ['action plugin:docker called 3:5', 'action plugin:acme/scan called 4:24'],
    ],
    [
      'steps:\n- group: g\n  steps:\n  - command: [eas build]',
      ['client cli:eas called 4:15', 'client cli:eas:build called 4:15'],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(pipeline, '.buildkite/pipeline.yml', text))).toEqual([FILE, ...expected])
  })
})
