import { describe, expect, it } from 'vitest'
import { pipelines } from '../../../src/read/bitbucket/pipelines.js'
import { brief, readWith } from '../read-with.js'

const FILE = 'file bitbucket-pipelines.yml declared 1:1'

describe('bitbucket/pipelines', () => {
  it.each([
    ['', []],
    ['pipelines: [', []],
    ['# image: node:20', []],
    ['image: node:20', ['image docker.io/library/node declared 1:8']],
    ['definitions:\n  services:\n    db: {image: "postgres:16"}', ['image docker.io/library/postgres declared 3:18']],
    [
      'pipelines:\n  branches:\n    main:\n    - step:\n        image: {name: acme/ci}\n        script:\n        - pipe: atlassian/aws-s3-deploy:1.1.0\n        - eas build',
      [
        'image docker.io/acme/ci declared 5:23',
        'client cli:eas called 8:11',
        'client cli:eas:build called 8:11',
        'action pipe:atlassian/aws-s3-deploy called 7:17',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(pipelines, 'bitbucket-pipelines.yml', text))).toEqual([FILE, ...expected])
  })
})
