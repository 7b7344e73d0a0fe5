import { describe, expect, it } from 'vitest'
import { snapcraft } from '../../../src/read/snap/snapcraft.js'
import { brief, readWith } from '../read-with.js'

describe('snap/snapcraft', () => {
  it.each([
    ['a recipe', 'name: acme\nbase: core22\n', ['acme']],
    ['an empty file', '', []],
  ])('%s', async (_title, text, names) => {
    const result = await readWith(snapcraft, 'snap/snapcraft.yaml', text)
    expect(brief(result)).toEqual(['mobile store:snap declared 1:1'])
    expect(result.identities.map((i) => i.value)).toEqual(names)
  })
})
