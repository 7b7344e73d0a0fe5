import { describe, expect, it } from 'vitest'
import { pipeline } from '../../../src/read/azure-pipelines/pipeline.js'
import { brief, readWith } from '../read-with.js'

const FILE = 'file azure-pipelines.yml declared 1:1'

describe('azure-pipelines/pipeline', () => {
  it.each([
    ['', []],
    ['steps: [', []],
    ['# vmImage: ubuntu-latest', []],
    ['pool: Own', []],
    ['pool: {vmImage: $(image)}', []],
    ['pool:\n  vmImage: ubuntu-latest', ['runner azure:ubuntu-latest called 2:12']],
    ['container: mcr.microsoft.com/dotnet/sdk:8.0', ['image mcr.microsoft.com/dotnet/sdk declared 1:12']],
    [
      'steps:\n- task: AzureCLI@2\n  inputs:\n    inlineScript: az acr login',
      ['action task:AzureCLI called 2:9', 'client cli:az called 4:19', 'client cli:az:acr called 4:19'],
    ],
    [
      'stages:\n- stage: S\n  jobs:\n  - job: J\n    steps:\n    - ${{ if true }}:\n      - script: flyctl deploy',
      ['client cli:flyctl called 7:17', 'client cli:flyctl:deploy called 7:17'],
    ],
    [
      'steps:\n- task: Docker@2\n  inputs: {containerRegistry: registry.example.com}',
      ['action task:Docker called 2:9', 'host registry.example.com called 3:31'],
    ],
    ['steps:\n- task: Docker@2\n  inputs: {containerRegistry: my-connection}', ['action task:Docker called 2:9']],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(pipeline, 'azure-pipelines.yml', text))).toEqual([FILE, ...expected])
  })
})
