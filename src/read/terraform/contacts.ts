import { defineReader } from '../reader.js'
import { once } from '../shared/once.js'
import { attributesBelow } from './attributes.js'

/** Resources whose mailbox hears of trouble: warnings of the vendor, alerts, bills, the end of a domain or certificate. */
const HEARS =
  /^(?:aws_account_alternate_contact|aws_route53domains_registered_domain|aws_route53domains_domain|aws_sns_topic_subscription|aws_budgets_budget|aws_organizations_account|google_monitoring_notification_channel|google_essential_contacts_contact|azurerm_monitor_action_group|azurerm_security_center_contact|azurerm_consumption_budget_\w{1,40}|acme_registration|gandi_domain|namecheap_domain|digitalocean_monitor_alert|digitalocean_uptime_alert|cloudflare_notification_policy|grafana_contact_point)$/
const NAMES =
  /^(?:e?mails?|email_address(?:es)?|emails?_address(?:es)?|endpoint|subscriber_email_addresses|contact_emails|addresses|labels|email_integration|id)$/
const MAILBOX = /^[^\s@"]{1,64}@((?:[a-z0-9-]{1,63}\.)+[a-z]{2,24})$/i

/** The domains of mailboxes that Terraform names as contacts; the mailbox itself is never reported. */
export const contacts = defineReader({
  name: 'terraform/contacts',
  version: 1,
  syntax: 'hcl',
  selects: { extensions: ['.tf', '.tofu'] },
  reads: 'Domains of the mailboxes that hear of trouble: alternate contacts, registrants, alert and budget receivers.',
  blind: 'Mailboxes that stand in variables.',
  read({ tree }, report) {
    const isNew = once()
    for (const block of tree?.blocks ?? []) {
      const type = block.labels[0] ?? ''
      if (block.type !== 'resource' || !HEARS.test(type)) continue
      for (const { attribute } of attributesBelow(block)) {
        if (!NAMES.test(attribute.name)) continue
        for (const { text, offset } of attribute.strings) {
          const domain = MAILBOX.exec(text)?.[1]?.toLowerCase()
          if (domain !== undefined && isNew(`${type} ${domain}`))
            report.codeFact({ kind: 'contact', subject: domain, detail: type, at: offset })
        }
      }
    }
  },
})
