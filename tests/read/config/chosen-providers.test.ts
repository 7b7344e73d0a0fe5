import { describe, expect, it } from 'vitest'
import { chosenProviders } from '../../../src/read/config/chosen-providers.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, path: string, text: string, expected: readonly string[]])[] = [
  ['nothing', 'config/a.yml', '', []],
  ['a broken file', 'config/a.yml', 'smsProvider: [acme\n: :', []],
  ['a driver in YAML', 'config/mail.yml', 'mail:\n  driver: acme\n', ['adapter config:choice:acme configured 2:11']],
  [
    'schemes by number',
    'config/sample.yml',
    'sourceSchemes:\n  2: acme\n  3: "bell" # second\nother:\n  2: cell\n',
    ['adapter config:choice:acme configured 2:6', 'adapter config:choice:bell configured 3:7'],
  ],
  [
    'properties',
    'src/main/resources/application.properties',
    'sms.provider=Acme\n',
    ['adapter config:choice:acme configured 1:14'],
  ],
  [
    'an environment',
    '.env',
    'export SMS_PROVIDER=acme\nSTORAGE_TYPE="bell"\n',
    ['adapter config:choice:acme configured 1:21', 'adapter config:choice:bell configured 2:15'],
  ],
  ['an example of an environment', '.env.example', 'SMS_PROVIDER=acme\n', ['adapter config:choice:acme offered 1:14']],
  ['a key that chooses nothing', 'config/a.yml', 'name: acme\nprovider_id: acme\ntheme: acme\n', []],
  ['a remark', '.env', '# SMS_PROVIDER=acme\n', []],
  ['whether, not who', '.env', 'MAIL_DRIVER=smtp\nSMS_PROVIDER=none\nCACHE_DRIVER=file\n', []],
  ['a sentence', 'config/a.yml', 'provider: acme and bell\n', []],
]

describe('config/chosen-providers', () => {
  it.each(cases)('%s', async (_title, path, text, expected) => {
    expect(brief(await readWith(chosenProviders, path, text))).toEqual(expected)
  })
})
