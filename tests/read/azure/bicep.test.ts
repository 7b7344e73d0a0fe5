import { describe, expect, it } from 'vitest'
import { bicep } from '../../../src/read/azure/bicep.js'
import { brief, readWith } from '../read-with.js'

describe('azure/bicep', () => {
  it.each<[string, string[]]>([
    ['', []],
    ["resource x '", []],
    ["// resource a 'Microsoft.Storage/storageAccounts@2023-01-01' = {}", []],
    ["param resource string = 'Microsoft.Storage'", []],
    [
      "resource files 'Microsoft.Storage/storageAccounts@2023-01-01' = {\n}\nresource net 'Microsoft.Network/virtualNetworks@2023-01-01' existing = {\n}\nmodule m 'br:acme.azurecr.io/modules/x:1' = {\n}",
      [
        'resource Microsoft.Storage/storageAccounts called 1:17',
        'resource Microsoft.Network/virtualNetworks declared 3:15',
        'host acme.azurecr.io called 5:14',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(bicep, 'main.bicep', text))).toEqual(expected)
  })

  it('refers to modules of the same repository', async () => {
    const { references } = await readWith(bicep, 'main.bicep', "module m './app.bicep' = {\n}")
    expect(references.map(({ kind, value }) => `${kind} ${value}`)).toEqual(['module ./app.bicep'])
  })
})
