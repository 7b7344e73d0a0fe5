import { describe, expect, it } from 'vitest'
import { gitmodules } from '../../../src/read/git/gitmodules.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('git/gitmodules', () => {
  it.each([
    {
      title: 'passes over what it does not know',
      path: '.gitmodules',
      text: `[submodule
url
= x
path =
`,
      facts: [],
      told: [],
    },
    {
      title: 'reads paths and repositories',
      path: '.gitmodules',
      text: `[submodule "theme"]
	path = vendor/theme
	url = git@github.com:acme/theme.git
[submodule "private"]
	path = private
	url = ../private.git
# [submodule "gone"]
#	url = https://github.com/gone/gone
`,
      facts: ['package pkg:github/acme/theme declared 3:23', 'host github.com/acme/theme called 3:12'],
      told: ['submodule vendor/theme', 'submodule private'],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(gitmodules, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
