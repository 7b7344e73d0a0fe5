import type { ExitTemplate } from '../template.js'

/** Records of customers. */
export const crm: ExitTemplate = {
  capability: 'crm',
  close: [
    {
      title: 'Stop what runs by itself',
      text: 'Campaigns and automations; keep new leads in your own database.',
      hours: [0.25, 2],
      by: 'product owner',
    },
  ],
  take: [
    {
      title: 'Export contacts, deals, consents and files',
      text: 'Consents and objections first: they bind you wherever the record is.',
      hours: [1, 24],
      by: 'product owner',
    },
  ],
  move: [
    {
      title: 'Work elsewhere',
      text: 'Fields, owners, then what fills them from the product.',
      hours: [8, 160],
      by: 'product owner',
    },
  ],
  test: 'Follow one customer from sign-up to invoice.',
  back: 'Merge by your own customer number.',
}
