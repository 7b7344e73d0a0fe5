import { describe, expect, it } from 'vitest'
import { dependabot } from '../../../src/read/github/dependabot.js'
import { brief, readWith } from '../read-with.js'

const FILE = 'file dependabot.yml declared 1:1'

describe('github/dependabot', () => {
  it.each([
    ['', [FILE]],
    ['version: 2\nupdates:\n- package-ecosystem: npm', [FILE]],
    [
      'registries:\n  own: {type: npm-registry, url: https://npm.example.com/team, token: "${{secrets.T}}"}',
      [FILE, 'host npm.example.com/team called 2:42'],
    ],
    ['registries:\n  own:\n    # url: https://npm.example.com', [FILE]],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(dependabot, '.github/dependabot.yml', text))).toEqual(expected)
  })
})
