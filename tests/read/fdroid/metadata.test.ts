import { describe, expect, it } from 'vitest'
import { metadata } from '../../../src/read/fdroid/metadata.js'
import { brief, readWith } from '../read-with.js'

describe('fdroid/metadata', () => {
  it.each([
    ['.fdroid.yml', 'Builds: []\n', ['mobile store:f-droid declared 1:1']],
    ['metadata/com.acme.app.yml', 'RepoType: git\n', ['mobile store:f-droid declared 1:1']],
    ['metadata/com.acme.app.yml', 'title: Acme\n', []],
    ['metadata/com.acme.app.yml', '', []],
  ])('%s', async (path, text, expected) => {
    expect(brief(await readWith(metadata, path, text))).toEqual(expected)
  })
})
