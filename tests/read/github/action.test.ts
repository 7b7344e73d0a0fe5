import { describe, expect, it } from 'vitest'
import { action } from '../../../src/read/github/action.js'
import { brief, readWith } from '../read-with.js'

describe('github/action', () => {
  it.each([
    ['', []],
    ['runs: [', []],
    ['runs:\n  using: node20\n  main: dist/index.js', []],
    ['runs:\n  using: docker\n  image: Dockerfile', []],
    ['runs:\n  using: docker\n  image: docker://ghcr.io/acme/tool:1', ['image ghcr.io/acme/tool declared 3:19']],
    ['runs:\n  steps:\n  - uses: ./../other\n  - uses: acme/tool@v1', ['action acme/tool called 4:11']],
    [
      'runs:\n  steps:\n  - run: eas build\n    shell: bash',
      ['client cli:eas called 3:10', 'client cli:eas:build called 3:10'],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(action, '.github/actions/x/action.yml', text))).toEqual(expected)
  })
})
