import { describe, expect, it } from 'vitest'
import { pipConf } from '../../../src/read/pypi/pip-conf.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('pypi/pip-conf', () => {
  it.each([
    {
      title: 'reads indexes and never a password',
      path: 'pip.conf',
      text: `[global]
index-url = https://user:secret@pypi.acme.example/simple
extra-index-url = https://pypi.org/simple
# find-links = https://old.acme.example
`,
      facts: ['host pypi.acme.example/simple called 2:33', 'registry pypi declared 3:27'],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(pipConf, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
