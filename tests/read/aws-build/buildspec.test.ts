import { describe, expect, it } from 'vitest'
import { buildspec } from '../../../src/read/aws-build/buildspec.js'
import { brief, readWith } from '../read-with.js'

describe('aws-build/buildspec', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['phases: [', []],
    ['phases:\n  build:\n    commands:\n      # - aws s3 sync a b', []],
    [
      'version: 0.2\nphases:\n  build:\n    commands:\n      - aws s3 sync a s3://site\n  post_build:\n    commands: [flyctl deploy]',
      [
        'client cli:aws called 5:9',
        'client cli:aws:s3 called 5:9',
        'client cli:flyctl called 7:16',
        'client cli:flyctl:deploy called 7:16',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(buildspec, 'buildspec.yml', text))).toEqual(expected)
  })
})
