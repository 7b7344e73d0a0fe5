import { describe, expect, it } from 'vitest'
import { settings } from '../../../src/read/config/settings.js'
import { snakeCase } from '../../../src/read/config/snake-case.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, path: string, text: string, expected: readonly string[]])[] = [
  ['nothing', 'config/a.yml', '', []],
  ['a broken file', 'config/a.json', '{"acmeKey": "\n"x', ['setting acme_key configured 1:3']],
  [
    'YAML',
    'config/sample.yml',
    'acmePay:\n  merchantId: unset\n  # oldKey: x\nother-key: 1\n',
    [
      'setting acme_pay configured 1:1',
      'setting merchant_id configured 2:3',
      'setting acme_pay_merchant_id configured 2:3',
      'setting other_key configured 4:1',
    ],
  ],
  [
    'properties',
    'src/main/resources/application.properties',
    '# acme.old=1\nacme.apiKey=x\n',
    ['setting acme configured 2:1', 'setting api_key configured 2:6', 'setting acme_api_key configured 2:6'],
  ],
  [
    'TOML',
    'config/app.toml',
    '[acme]\nbucket = "x"\n',
    ['setting acme configured 1:2', 'setting bucket configured 2:1', 'setting acme_bucket configured 2:1'],
  ],
  [
    'JSON',
    'appsettings.json',
    '{\n  "AcmeMail": {"ApiKey": "AcmeText"}, // "Old": 1\n  "B": 1\n}\n',
    [
      'setting acme_mail configured 2:4',
      'setting api_key configured 2:17',
      'setting acme_mail_api_key configured 2:17',
      'setting b configured 3:4',
    ],
  ],
  ['an example', 'config/acme.example.yml', 'acme: 1\n', ['setting acme offered 1:1']],
  ['translations', 'config/locales/en.yml', 'acme: Acme\n', []],
  ['a manifest', 'config/package.json', '{"acme": 1}', []],
]

describe('config/settings', () => {
  it.each(cases)('%s', async (_title, path, text, expected) => {
    expect(brief(await readWith(settings, path, text))).toEqual(expected)
  })

  it('does not take the jobs and orbs of a pipeline for settings', async () => {
    const text = 'orbs:\n  acme-registry: circleci/acme-registry@8\n'
    expect(brief(await readWith(settings, '.circleci/config.yml', text))).toEqual([])
    expect(brief(await readWith(settings, 'circleci/config.yml', text))).toContain(
      'setting acme_registry configured 2:3',
    )
  })

  it.each([
    ['awsS3Bucket', 'aws_s3_bucket'],
    ['gcp-attachments', 'gcp_attachments'],
    ['HTTPServerURL', 'http_server_url'],
    ['_x_', 'x'],
  ])('writes %s as %s', (key, expected) => {
    expect(snakeCase(key)).toBe(expected)
  })
})
