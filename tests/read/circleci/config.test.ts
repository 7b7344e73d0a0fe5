import { describe, expect, it } from 'vitest'
import { config } from '../../../src/read/circleci/config.js'
import { brief, readWith } from '../read-with.js'

const FILE = 'file .circleci/config.yml declared 1:1'

describe('circleci/config', () => {
  it.each([
    ['', []],
    ['jobs: [', []],
    ['orbs: {own: {jobs: {}}}', []],
    ['orbs:\n  # node: circleci/node@6\n  aws: circleci/aws-cli@4.1', ['action orb:circleci/aws-cli called 3:8']],
    ['jobs:\n  a:\n    docker: [{image: "cimg/node:20"}, {image: $OWN}]', ['image docker.io/cimg/node declared 3:23']],
    [
      'jobs:\n  a:\n    machine: {image: "ubuntu-2204:2024.05.1"}',
      ['runner circleci:ubuntu-2204:2024.05.1 called 3:23'],
    ],
    ['jobs:\n  a:\n    machine: true', ['runner circleci:machine called 3:5']],
    ['jobs:\n  a:\n    machine: false', []],
    ['executors:\n  mac:\n    macos: {xcode: 16.0.0}', ['runner circleci:macos called 3:5']],
    [
      'x: &d\n  docker:\n    - image: cimg/go:1\njobs:\n  a: {<<: *d}\n  b: {<<: *d}',
      ['image docker.io/cimg/go declared 3:14'],
    ],
    [
      'jobs:\n  a:\n    steps:\n      - checkout\n      - run: eas build\n      - run: {name: flyctl, command: echo x}',
      ['client cli:eas called 5:14', 'client cli:eas:build called 5:14'],
    ],
    [
      'jobs:\n  a:\n    steps:\n      - when:\n          condition: true\n          steps:\n            - run: eas build',
      ['client cli:eas called 7:20', 'client cli:eas:build called 7:20'],
    ],
    [
      'jobs:\n  a:\n    steps: [{run: "curl https://app.example.com/x"}]\nworkflows:\n  w:\n    triggers: [{schedule: {cron: "0 0 * * *"}}]\n    jobs: [a]',
      ['host app.example.com/x called 3:33'],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(config, '.circleci/config.yml', text))).toEqual([FILE, ...expected])
  })

  it('reads images from lines where the file is no YAML', async () => {
    const result = await readWith(config, '.circleci/config.yml', `x: ${'['.repeat(2000)}\n  - image: cimg/go:1\n`)
    expect(brief(result)).toEqual([FILE, 'image docker.io/cimg/go declared 2:12'])
    expect(result.problems).toHaveLength(1)
  })
})
