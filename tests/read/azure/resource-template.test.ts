import { describe, expect, it } from 'vitest'
import { resourceTemplate } from '../../../src/read/azure/resource-template.js'
import { brief, readWith } from '../read-with.js'

describe('azure/resource-template', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['{"resources": "x"}', []],
    ['{"resources": [{"type": "[variables(\'t\')]"}]}', []],
    [
      '{"resources": [{"type": "Microsoft.Web/sites", "condition": "[parameters(\'web\')]", "resources": [{"type": "config"}, {"type": "Microsoft.Web/sites/config"}]}]}',
      [
        "resource Microsoft.Web/sites called 1:26 if [parameters('web')]",
        'resource Microsoft.Web/sites/config called 1:128',
      ],
    ],
    ['{"resources": {"db": {"type": "Microsoft.Sql/servers"}}}', ['resource Microsoft.Sql/servers called 1:32']],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(resourceTemplate, 'azuredeploy.json', text))).toEqual(expected)
  })
})
