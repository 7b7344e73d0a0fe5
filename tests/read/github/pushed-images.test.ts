import { describe, expect, it } from 'vitest'
import { pushedImages } from '../../../src/read/github/pushed-images.js'
import { readWith } from '../read-with.js'

const facts = async (text: string, path = '.github/workflows/release.yml') =>
  (await readWith(pushedImages, path, text)).codeFacts.map(
    (fact) => `${fact.location.line} ${fact.subject} ${fact.detail}`,
  )

const job = (push: string, images: string, file = '') => `
env:
  REGISTRY: ghcr.io
  OTHER: \${{ secrets.ECR_REGISTRY }}
jobs:
  build:
    steps:
      - uses: docker/metadata-action@v5
        with:
          images: ${images}
      - uses: docker/build-push-action@v6
        with:
          context: .
          push: ${push}${file && `\n          file: ${file}`}
`

describe('github/pushed-images', () => {
  it.each<[name: string, text: string, expected: readonly string[]]>([
    ['nothing', '', []],
    ['not YAML', 'jobs: [', []],
    ['an image by name', job('true', 'owner/app'), ['10 docker.io copies:Dockerfile']],
    [
      'a registry in a variable of the workflow',
      job('true', '${{ env.REGISTRY }}/app'),
      ['10 ghcr.io copies:Dockerfile'],
    ],
    [
      'a registry that a secret holds, by the name of the secret',
      job('true', '${{ env.OTHER }}/app'),
      ['10 ECR_REGISTRY copies:Dockerfile'],
    ],
    ['another Dockerfile', job('true', 'ghcr.io/o/app', './web/Dockerfile'), ['10 ghcr.io copies:web/Dockerfile']],
    [
      'pushed where an event says so',
      job("${{ github.event_name == 'push' }}", 'ghcr.io/o/app'),
      ['10 ghcr.io copies:Dockerfile'],
    ],
    ['built and not pushed', job('false', 'ghcr.io/o/app'), []],
    [
      'a workflow that another one is asked to push with',
      'jobs:\n  build:\n    uses: ./.github/workflows/build.yml\n    with:\n      file_to_build: Dockerfile\n      push_to_images: |\n        owner/app\n        ghcr.io/owner/app\n',
      ['6 docker.io copies:Dockerfile', '6 ghcr.io copies:Dockerfile'],
    ],
    ['a tag is no image', job('true', 'type=sha'), []],
  ])('%s', async (_name, text, expected) => {
    expect(await facts(text)).toEqual(expected)
  })
})
