import { describe, expect, it } from 'vitest'
import { workflow } from '../../../src/read/github/workflow.js'
import { brief, readWith } from '../read-with.js'

const FILE = 'file .github/workflows declared 1:1'

/** A workflow with one job whose body is the given lines. */
async function factsOf(job: string, trigger = 'push'): Promise<string[]> {
  const text = `on: ${trigger}\njobs:\n  ship:\n${job.replace(/^/gm, '    ')}`
  return brief(await readWith(workflow, '.github/workflows/ship.yml', text)).filter((line) => line !== FILE)
}

describe('github/workflow', () => {
  it.each([
    ['', [FILE]],
    ['- not\n- a workflow', [FILE]],
    ['jobs: broken', [FILE]],
    ['jobs:\n  a: *missing', [FILE]],
  ])('survives %s', async (text, expected) => {
    expect(brief(await readWith(workflow, '.github/workflows/ship.yml', text))).toEqual(expected)
  })

  it('reads actions and runners from lines where the file is no YAML, and says so', async () => {
    const text = `${'['.repeat(2000)}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    # uses: acme/not@v1\n    - uses: acme/tool@v1\n`
    const result = await readWith(workflow, '.github/workflows/ship.yml', text)
    expect(brief(result)).toEqual([FILE, 'runner github:ubuntu-latest called 4:14', 'action acme/tool called 6:13'])
    expect(result.problems).toHaveLength(1)
  })

  it.each([
    ['runs-on: self-hosted', []],
    ['runs-on: [self-hosted, linux, x64]', []],
    ['runs-on: ${{ vars.RUNNER }}', []],
    ['runs-on: ${{ inputs.runner }}', []],
    ['runs-on: ubuntu-latest', ['runner github:ubuntu-latest called 4:14']],
    ['runs-on: [ubuntu-22.04]', ['runner github:ubuntu-22.04 called 4:15']],
    ['runs-on: {group: big, labels: [linux-64core]}', ['runner github:linux-64core called 4:36']],
    ["runs-on: ${{ inputs.runner || 'macos-15' }}", ['runner github:macos-15 called 4:36']],
    [
      "runs-on: ${{ (matrix.lang == 'swift' && 'macos-15') || 'ubuntu-24.04' }}",
      ['runner github:macos-15 called 4:46', 'runner github:ubuntu-24.04 called 4:61'],
    ],
    [
      "runs-on: ${{ startsWith(matrix.platform, 'linux/arm') && 'ubuntu-arm' || 'ubuntu-24.04' }}",
      ['runner github:ubuntu-arm called 4:63', 'runner github:ubuntu-24.04 called 4:79'],
    ],
    [
      'runs-on: ${{ matrix.os }}\nstrategy:\n  matrix:\n    os: [ubuntu-24.04, windows-2022]\n    include:\n      - {os: macos-15}',
      [
        'runner github:ubuntu-24.04 called 4:14',
        'runner github:windows-2022 called 4:14',
        'runner github:macos-15 called 4:14',
      ],
    ],
    [
      'runs-on: ${{ matrix.os }}-latest\nstrategy:\n  matrix:\n    os: [ubuntu]',
      ['runner github:ubuntu-latest called 4:14'],
    ],
  ])('runners: %s', async (job, expected) => {
    expect(await factsOf(job)).toEqual(expected)
  })

  it('takes the default of an input for a runner', async () => {
    const trigger = '{workflow_call: {inputs: {runner: {default: macos-15}}}}'
    expect(await factsOf('runs-on: ${{ inputs.runner }}', trigger)).toEqual(['runner github:macos-15 called 4:14'])
  })

  it.each([
    ['uses: ./.github/workflows/build.yml', []],
    ['# uses: acme/shared/.github/workflows/build.yml@v1', []],
    ['uses: acme/shared/.github/workflows/build.yml@v1', ['action acme/shared called 4:11']],
    ['steps:\n- uses: ./local\n- name: "uses: acme/tool@v1"', []],
    ['steps:\n- uses: acme/tool/sub@0123abc # v1', ['action acme/tool called 5:13']],
    ['steps:\n- uses: docker://alpine:3', ['image docker.io/library/alpine called 5:13']],
    ['steps:\n- if: secrets.TOKEN != 0\n  uses: acme/tool@v1', ['action acme/tool called 6:13 if secrets.TOKEN != 0']],
    ["steps:\n- if: github.ref == 'refs/heads/main'\n  uses: acme/tool@v1", ['action acme/tool called 6:13']],
    ['container: node:20', ['image docker.io/library/node declared 4:16']],
    ['services:\n  db:\n    image: postgres:16', ['image docker.io/library/postgres declared 6:16']],
    ['container: ghcr.io/${{ github.repository }}/ci:1', ['host ghcr.io called 4:16']],
    [
      'steps:\n- uses: docker/login-action@v3',
      ['action docker/login-action called 5:13', 'host docker.io called 5:13'],
    ],
    [
      'steps:\n- uses: docker/login-action@v3\n  with:\n    registry: registry.example.com',
      ['action docker/login-action called 5:13', 'host registry.example.com called 7:19'],
    ],
    [
      'steps:\n- uses: docker/metadata-action@v5\n  with:\n    images: |\n      acme/app\n      name=ghcr.io/acme/app,enable=true\n    tags: |\n      type=raw,value=latest',
      [
        'action docker/metadata-action called 5:13',
        'image docker.io/acme/app called 8:11',
        'image ghcr.io/acme/app called 9:16',
      ],
    ],
    [
      'steps:\n- uses: ./push\n  with:\n    image-name: team/app\n    image: ghcr.io/acme/app',
      ['image ghcr.io/acme/app called 8:16'],
    ],
    [
      'steps:\n- run: |\n    set -e\n    flyctl deploy --app x',
      ['client cli:flyctl called 7:9', 'client cli:flyctl:deploy called 7:9'],
    ],
    ['steps:\n- run: echo "flyctl deploy"', []],
  ])('jobs: %s', async (job, expected) => {
    expect(await factsOf(job)).toEqual(expected)
  })

  it('takes addresses for called by the product where the workflow runs on a schedule', async () => {
    const job = 'steps:\n- run: curl -fsS https://app.example.com/cron'
    expect(await factsOf(job, '{schedule: [{cron: "0 * * * *"}]}')).toEqual(['host app.example.com/cron called 5:30'])
    expect(await factsOf(job)).toEqual([])
  })

  it('names the job, and for pushed images the push', async () => {
    const text = 'jobs:\n  ship:\n    steps:\n    - uses: acme/build@v1\n      with: {tags: "acme/app:1"}\n'
    const { evidence, marks } = await readWith(workflow, '.github/workflows/ship.yml', text)
    expect(evidence.map(({ value, context }) => [value, context])).toEqual([
      ['.github/workflows', undefined],
      ['acme/build', 'ship'],
      ['docker.io/acme/app', 'push'],
    ])
    expect(marks).toEqual([
      { folder: '', kind: 'delivery', location: { path: '.github/workflows/ship.yml', line: 1, column: 1 } },
    ])
  })

  it('knows that forges of other makers run the same files on other runners', async () => {
    const text = 'jobs:\n  ship:\n    runs-on: ubuntu-latest\n'
    expect(brief(await readWith(workflow, '.forgejo/workflows/ship.yml', text))).toEqual([
      'file .forgejo/workflows declared 1:1',
    ])
  })
})
