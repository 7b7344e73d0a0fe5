import { describe, expect, it } from 'vitest'
import { mixLock } from '../../../src/read/hex/mix-lock.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('hex/mix-lock', () => {
  it.each([
    {
      title: 'gives what it can of a broken file',
      path: 'mix.lock',
      text: `%{
  "ecto": {:hex, :ecto, "3
  "forms": {:git, "
  nonsense
`,
      facts: ['package pkg:hex/ecto declared 2:4 transitive', 'registry hex declared 1:1'],
      told: [],
    },
    {
      title: 'reads packages and repositories',
      path: 'mix.lock',
      text: `%{
  "ex_aws": {:hex, :ex_aws, "2.5.0", "abc", [:mix], [{:jason, "~> 1.0", [hex: :jason]}], "hexpm", "def"},
  "forms": {:git, "https://github.com/acme/forms.git", "abc", []},
}
`,
      facts: [
        'package pkg:hex/ex_aws declared 2:4 transitive',
        'package pkg:github/acme/forms declared 3:39 transitive',
        'host github.com/acme/forms called 3:28 transitive',
        'registry hex declared 1:1',
      ],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(mixLock, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
