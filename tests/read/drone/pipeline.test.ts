import { describe, expect, it } from 'vitest'
import { pipeline } from '../../../src/read/drone/pipeline.js'
import { brief, readWith } from '../read-with.js'

describe('drone/pipeline', () => {
  it.each([
    ['', []],
    ['steps: [', []],
    ['# steps: [{image: node}]', []],
    [
      'steps:\n- name: test\n  image: node:20\n  commands: [eas build]',
      ['image docker.io/library/node declared 3:10', 'client cli:eas called 4:14', 'client cli:eas:build called 4:14'],
    ],
    [
      'pipeline:\n  ship:\n    image: plugins/docker\n    settings: {repo: ghcr.io/acme/shop}',
      ['image docker.io/plugins/docker declared 3:12', 'image ghcr.io/acme/shop called 4:22'],
    ],
    ['services:\n- image: redis:7', ['image docker.io/library/redis declared 2:10']],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(pipeline, '.drone.yml', text))).toEqual(expected)
  })
})
