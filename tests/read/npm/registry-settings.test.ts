import { describe, expect, it } from 'vitest'
import { registrySettings } from '../../../src/read/npm/registry-settings.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('npm/registry-settings', () => {
  it.each([
    {
      title: 'reads registries and never a token',
      path: '.npmrc',
      text: `registry=https://npm.acme.example/
@acme:registry=https://npm.pkg.github.com/
//npm.pkg.github.com/:_authToken=abcdef123456
always-auth=true
proxy=http://proxy.acme.example:8080
`,
      facts: ['host npm.acme.example called 1:18', 'host npm.pkg.github.com called 2:24'],
      told: [],
    },
    {
      title: 'knows the default registry',
      path: '.npmrc',
      text: 'registry=https://npmjs.org/\n',
      facts: ['registry npm declared 1:10'],
      told: [],
    },
    {
      title: 'leaves out comments and variables',
      path: '.npmrc',
      text: `# registry=https://a.example/
; registry=https://b.example/
registry=\${NPM_REGISTRY}
`,
      facts: [],
      told: [],
    },
    {
      title: 'reads Berry',
      path: '.yarnrc.yml',
      text: `nodeLinker: node-modules
npmRegistryServer: "https://npm.acme.example"
npmScopes:
  acme:
    npmRegistryServer: https://other.acme.example
    npmAuthToken: abcdef
`,
      facts: ['host npm.acme.example called 2:29', 'host other.acme.example called 5:32'],
      told: [],
    },
    {
      title: 'reads classic Yarn',
      path: '.yarnrc',
      text: `registry "https://npm.acme.example/"
"@acme:registry" "https://other.acme.example/"
yarn-path ".yarn/yarn.cjs"
`,
      facts: ['host npm.acme.example called 1:19', 'host other.acme.example called 2:27'],
      told: [],
    },
    {
      title: 'reads Bun',
      path: 'bunfig.toml',
      text: `[install]
registry = "https://npm.acme.example/"
[install.scopes]
"@acme" = { token = "abc", url = "https://other.acme.example/" }
`,
      facts: ['host npm.acme.example called 2:21', 'host other.acme.example called 4:43'],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(registrySettings, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
