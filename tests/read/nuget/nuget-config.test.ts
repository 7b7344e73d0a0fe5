import { describe, expect, it } from 'vitest'
import { nugetConfig } from '../../../src/read/nuget/nuget-config.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('nuget/nuget-config', () => {
  it.each([
    {
      title: 'gives nothing for a broken file',
      path: 'NuGet.Config',
      text: '<configuration><packageSources>\0',
      facts: [],
      told: [],
    },
    {
      title: 'reads sources and never a password',
      path: 'NuGet.Config',
      text: `<configuration>
  <packageSources>
    <clear />
    <add key="nuget.org" value="https://api.nuget.org/v3/index.json" />
    <add key="acme" value="https://nuget.acme.example/v3/index.json" />
    <add key="local" value="./packages" />
  </packageSources>
  <packageSourceCredentials><acme><add key="ClearTextPassword" value="https://secret.example" /></acme></packageSourceCredentials>
</configuration>
`,
      facts: ['registry nuget declared 4:45', 'host nuget.acme.example/v3/index.json called 5:36'],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(nugetConfig, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
