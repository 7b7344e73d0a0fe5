import { describe, expect, it } from 'vitest'
import { contacts } from '../../../src/read/terraform/contacts.js'
import { readWith } from '../read-with.js'

const read = (text: string) => readWith(contacts, 'infra/main.tf', text)
const facts = async (text: string) => (await read(text)).codeFacts.map((one) => `${one.detail} ${one.subject}`)
const made = (type: string, body: string) => `resource "${type}" "a" {\n  ${body}\n}\n`

describe('terraform/contacts', () => {
  it.each<[name: string, text: string, expected: readonly string[]]>([
    [
      'an alternate contact',
      made('aws_account_alternate_contact', 'email_address = "ops@acme.org"'),
      ['aws_account_alternate_contact acme.org'],
    ],
    [
      'a registrant',
      made('aws_route53domains_registered_domain', 'admin_contact {\n    email = "names@Acme.org"\n  }'),
      ['aws_route53domains_registered_domain acme.org'],
    ],
    [
      'an alert by mail',
      made('aws_sns_topic_subscription', 'protocol = "email"\n  endpoint = "ops@acme.org"'),
      ['aws_sns_topic_subscription acme.org'],
    ],
    [
      'a budget',
      made(
        'aws_budgets_budget',
        'notification {\n    subscriber_email_addresses = ["a@acme.org", "b@acme.org", "c@other.example"]\n  }',
      ),
      ['aws_budgets_budget acme.org', 'aws_budgets_budget other.example'],
    ],
    [
      'a channel of Google',
      made('google_monitoring_notification_channel', 'labels = { email_address = "ops@acme.org" }'),
      ['google_monitoring_notification_channel acme.org'],
    ],
    [
      'an action group of Azure',
      made('azurerm_monitor_action_group', 'email_receiver {\n    email_address = "ops@acme.org"\n  }'),
      ['azurerm_monitor_action_group acme.org'],
    ],
    ['certificates', made('acme_registration', 'email_address = "tls@acme.org"'), ['acme_registration acme.org']],
    ['nothing', '', []],
    ['not HCL', '}}}', []],
    ['a comment', `# ${made('acme_registration', 'email_address = "tls@acme.org"').replace(/\n/g, '\n# ')}`, []],
    ['a variable', made('acme_registration', 'email_address = var.mail'), []],
    ['an address that hangs on one', made('acme_registration', `email_address = "\${var.name}@\${var.domain}"`), []],
    ['an alert to a page', made('aws_sns_topic_subscription', 'endpoint = "https://acme.org/hook"'), []],
    ['a sender of mail', made('aws_ses_email_identity', 'email = "news@acme.org"'), []],
    ['a user', made('github_membership', 'email = "jane@acme.org"'), []],
    [
      'what is only asked for',
      made('acme_registration', 'email_address = "tls@acme.org"').replace('resource', 'data'),
      [],
    ],
    ['another attribute', made('acme_registration', 'account_key_pem = "a@acme.org"'), []],
  ])('%s', async (_name, text, expected) => {
    expect(await facts(text)).toEqual(expected)
  })

  it('never tells the mailbox', async () => {
    const result = await read(made('acme_registration', 'email_address = "jane.doe@acme.org"'))
    expect(JSON.stringify(result)).not.toContain('jane')
  })
})
