import { describe, expect, it } from 'vitest'
import { jenkinsfile } from '../../../src/read/jenkins/jenkinsfile.js'
import { brief, readWith } from '../read-with.js'

describe('jenkins/jenkinsfile', () => {
  it.each([
    ['', []],
    ["sh '", []],
    ["// agent { docker { image 'node:20' } }", []],
    ["  * sh 'flyctl deploy'", []],
    ["echo 'flyctl deploy'", []],
    ["agent { docker { image 'node:20' } }", ['image docker.io/library/node declared 1:25']],
    ["docker.image('acme/ci:1').inside { }", ['image docker.io/acme/ci declared 1:15']],
    ["docker.withRegistry('https://registry.example.com', 'cred') { }", ['host registry.example.com called 1:30']],
    ["steps {\n  sh 'flyctl deploy'\n}", ['client cli:flyctl called 2:7', 'client cli:flyctl:deploy called 2:7']],
    ["sh(script: '''\n  set -e\n  aws s3 cp a b\n''')", ['client cli:aws called 3:3', 'client cli:aws:s3 called 3:3']],
    [
      'sh "docker push ghcr.io/acme/shop:1"',
      ['client cli:docker called 1:5', 'client cli:docker:push called 1:5', 'image ghcr.io/acme/shop called 1:17'],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(jenkinsfile, 'Jenkinsfile', text))).toEqual(expected)
  })
})
