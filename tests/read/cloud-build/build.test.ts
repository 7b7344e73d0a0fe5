import { describe, expect, it } from 'vitest'
import { build } from '../../../src/read/cloud-build/build.js'
import { brief, readWith } from '../read-with.js'

describe('cloud-build/build', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['steps: x', []],
    ['# steps: [{name: node}]', []],
    [
      'steps:\n- name: gcr.io/cloud-builders/gcloud\n  args: [run, deploy, shop]\n- name: node:20\n  entrypoint: bash\n  args: ["-c", "eas build"]\nimages: ["gcr.io/$PROJECT_ID/shop", "acme/shop"]',
      [
        'image gcr.io/cloud-builders/gcloud declared 2:9',
        'client cli:gcloud called 3:10',
        'client cli:gcloud:run called 3:10',
        'image docker.io/library/node declared 4:9',
        'client cli:eas called 6:17',
        'client cli:eas:build called 6:17',
        'host gcr.io called 7:11',
        'image docker.io/acme/shop called 7:38',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(build, 'cloudbuild.yaml', text))).toEqual(expected)
  })
})
