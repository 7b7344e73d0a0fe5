import { describe, expect, it } from 'vitest'
import { appJson } from '../../../src/read/heroku/app-json.js'
import { brief, readWith } from '../read-with.js'

describe('heroku/app-json', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['[]', []],
    ['{"expo": {"name": "Shop"}}', []],
    ['{"name": "Shop", "displayName": "Shop"}', []],
    [
      '{"name": "Shop", "addons": ["heroku-postgresql:mini", {"plan": "mailgun:starter"}]}',
      [
        'file app.json#heroku offered 1:19',
        'adapter heroku:addon:heroku-postgresql offered 1:30',
        'adapter heroku:addon:mailgun offered 1:65',
      ],
    ],
  ])('%s', async (text, expected) => {
    expect(brief(await readWith(appJson, 'app.json', text))).toEqual(expected)
  })

  it('reads what Scalingo offers from its own file', async () => {
    const { evidence, identities } = await readWith(
      appJson,
      'scalingo.json',
      '{"addons": ["redis:x"], "repository": "https://github.com/acme/shop", "website": "https://shop.example"}',
    )
    expect(evidence.map(({ value, use }) => `${value} ${use}`)).toEqual(['scalingo:addon:redis offered'])
    expect(identities.map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'repository acme/shop',
      'host shop.example',
    ])
  })
})
