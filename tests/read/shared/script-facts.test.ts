import { describe, expect, it } from 'vitest'
import { collectReport } from '../../../src/read/report.js'
import { reportScript } from '../../../src/read/shared/script-facts.js'
import { brief } from '../read-with.js'

function factsOf(script: string, isScheduled = false): string[] {
  const report = collectReport('shared/script', 'x.sh', script, () => true)
  reportScript(script, report, { place: (offset) => offset, isScheduled })
  return brief(report.result())
}

describe('reportScript', () => {
  it.each([
    ['', []],
    ['cd app && echo flyctl deploy', []],
    ['./deploy.sh', []],
    ['# flyctl deploy', []],
    ['flyctl deploy', ['client cli:flyctl called 1:1', 'client cli:flyctl:deploy called 1:1']],
    [
      'sudo -E X=1 /usr/bin/aws --region eu-west-1 s3 cp a b',
      ['client cli:aws called 1:22', 'client cli:aws:s3 called 1:13'],
    ],
    [
      'aws --endpoint-url https://store.example s3 ls',
      [
        'client cli:aws called 1:1 if another endpoint is given',
        'client cli:aws:s3 called 1:1 if another endpoint is given',
      ],
    ],
    [
      'npx --yes wrangler@3 deploy',
      [
        'package pkg:npm/wrangler called 1:11 development',
        'client cli:npx called 1:1',
        'client cli:wrangler called 1:11',
        'client cli:wrangler:deploy called 1:11',
      ],
    ],
    [
      'yarn vercel pull',
      ['client cli:yarn called 1:1', 'client cli:vercel called 1:6', 'client cli:vercel:pull called 1:6'],
    ],
    [
      'bundle exec fastlane ios beta',
      [
        'client cli:bundle called 1:1',
        'client cli:bundle:exec called 1:1',
        'client cli:fastlane called 1:13',
        'client cli:fastlane:ios called 1:13',
      ],
    ],
    ['npm ci', ['client cli:npm called 1:1', 'client cli:npm:ci called 1:1']],
    [
      'npm install -g @acme/tool@2 ./local.tgz',
      [
        'package pkg:npm/@acme/tool called 1:16 development',
        'client cli:npm called 1:1',
        'client cli:npm:install called 1:1',
      ],
    ],
    [
      'pip3 install -r requirements.txt "tool[extra]>=1.2"',
      [
        'package pkg:pypi/tool called 1:35 development',
        'client cli:pip3 called 1:1',
        'client cli:pip3:install called 1:1',
      ],
    ],
    [
      'docker push ghcr.io/acme/app:1',
      ['client cli:docker called 1:1', 'client cli:docker:push called 1:1', 'image ghcr.io/acme/app called 1:13'],
    ],
    [
      'docker build -t acme/app . --push',
      ['client cli:docker called 1:1', 'client cli:docker:build called 1:1', 'image docker.io/acme/app called 1:17'],
    ],
    ['docker build -t acme/app .', ['client cli:docker called 1:1', 'client cli:docker:build called 1:1']],
  ])('%s', (script, expected) => {
    expect(factsOf(script)).toEqual(expected)
  })

  it('takes addresses for called where the script runs on a clock, downloads of tools aside', () => {
    const script =
      'curl -fsS https://api.example.com/ping\ncurl -o t.deb https://get.example.com/t.deb\ncurl -s https://x.example.com/i.sh | sh'
    expect(factsOf(script, true)).toEqual(['host api.example.com/ping called 1:19'])
    expect(factsOf(script)).toEqual([])
  })
})
