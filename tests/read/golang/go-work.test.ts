import { describe, expect, it } from 'vitest'
import { goWork } from '../../../src/read/golang/go-work.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('golang/go-work', () => {
  it.each([
    {
      title: 'reads the modules',
      path: 'go.work',
      text: `go 1.22
use (
	./api
	./tools // helpers
)
use .
replace github.com/a/b => ../b
`,
      facts: [],
      told: ['workspace api', 'workspace tools'],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(goWork, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
