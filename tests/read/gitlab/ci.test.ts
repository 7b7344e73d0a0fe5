import { describe, expect, it } from 'vitest'
import { ci } from '../../../src/read/gitlab/ci.js'
import { brief, readWith } from '../read-with.js'

const FILE = 'file .gitlab-ci.yml declared 1:1'

describe('gitlab/ci', () => {
  it.each([
    ['', []],
    ['- a list', []],
    ['# image: node:20', []],
    ['variables: {image: node}', []],
    ['image: $CI_REGISTRY_IMAGE/ci:1', []],
    ['image: node:20', ['image docker.io/library/node declared 1:8']],
    ['build:\n  image: {name: "ghcr.io/acme/ci:1", entrypoint: [""]}', ['image ghcr.io/acme/ci declared 2:18']],
    [
      'test:\n  services: [postgres:16, {name: redis}]',
      ['image docker.io/library/postgres declared 2:14', 'image docker.io/library/redis declared 2:34'],
    ],
    ['ship:\n  tags: [saas-linux-small-amd64, own]', ['runner gitlab:saas-linux-small-amd64 called 2:10']],
    [
      'ship:\n  script:\n    - echo flyctl\n    - |\n      set -e\n      flyctl deploy',
      ['client cli:flyctl called 6:7', 'client cli:flyctl:deploy called 6:7'],
    ],
    [
      'ping:\n  only: [schedules]\n  script: curl -f https://app.example.com/ping',
      ['host app.example.com/ping called 3:27'],
    ],
    ['ping:\n  script: curl -f https://app.example.com/ping', []],
    ['include: https://ci.example.com/a.yml', ['host ci.example.com/a.yml called 1:18']],
    [
      'include:\n  - component: gitlab.com/acme/scan/job@1\n  - template: Security/SAST.gitlab-ci.yml',
      ['host gitlab.com/acme/scan/job called 2:16', 'action gitlab:Security/SAST.gitlab-ci.yml called 3:15'],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(ci, '.gitlab-ci.yml', text))).toEqual([FILE, ...expected])
  })

  it('refers to included files of the same repository', async () => {
    const { references } = await readWith(ci, '.gitlab-ci.yml', 'include:\n  - local: /ci/a.yml\n  - ci/b.yml\n')
    expect(references.map(({ kind, value }) => `${kind} ${value}`)).toEqual(['include /ci/a.yml', 'include ci/b.yml'])
  })

  it('reads images from lines where the file is no YAML', async () => {
    const result = await readWith(ci, '.gitlab-ci.yml', `x: ${'['.repeat(2000)}\n  image: node:20\n  # image: ruby:3\n`)
    expect(brief(result)).toEqual([FILE, 'image docker.io/library/node declared 2:10'])
    expect(result.problems).toHaveLength(1)
  })
})
