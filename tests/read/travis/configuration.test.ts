import { describe, expect, it } from 'vitest'
import { configuration } from '../../../src/read/travis/configuration.js'
import { brief, readWith } from '../read-with.js'

const FILE = 'file .travis.yml declared 1:1'

describe('travis/configuration', () => {
  it.each([
    ['', []],
    ['language: node_js', []],
    ['# deploy: {provider: s3}', []],
    ['deploy: {provider: s3, bucket: site}', ['client travis:deploy:s3 called 1:20']],
    [
      'deploy:\n- provider: script\n  script: flyctl deploy',
      [
        'client travis:deploy:script called 2:13',
        'client cli:flyctl called 3:11',
        'client cli:flyctl:deploy called 3:11',
      ],
    ],
    ['addons: {sonarcloud: {organization: acme}}', ['client travis:addon:sonarcloud called 1:10']],
    [
      'jobs:\n  include:\n  - after_success: codecov upload',
      ['client cli:codecov called 3:20', 'client cli:codecov:upload called 3:20'],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(configuration, '.travis.yml', text))).toEqual([FILE, ...expected])
  })

  it('passes over the file of a library that came along', async () => {
    expect(brief(await readWith(configuration, 'libs/input/.travis.yml', 'deploy: heroku'))).toEqual([])
  })
})
