import type { ExitTemplate } from '../template.js'

/** Money in and out. */
export const payments: ExitTemplate = {
  capability: 'payments',
  prepare: [
    {
      title: 'Open a second account with another acquirer, and let it carry a part',
      text: 'Checks of a new merchant take weeks, and after a termination other acquirers may be told (MATCH list). Keep a reserve outside of the processor’s balance.',
      hours: [8, 80],
      by: 'finance lead',
      fits: 'open',
    },
    {
      title: 'Keep your own record of who paid until when',
      text: 'What a store sold, only the store can charge again. Offer payment on the web beside it where its rules and the law allow that.',
      hours: [8, 80],
      by: 'product owner',
      fits: 'gatekeeper',
    },
  ],
  close: [
    {
      title: 'Stop payouts and new orders that must be paid now',
      text: 'Payouts first: money that left does not come back. Then paid sign-up; go on serving who has paid.',
      hours: [0.25, 1],
      by: 'incident lead',
      fits: 'open',
    },
    {
      title: 'Let paid features run on your own record',
      text: 'Receipts can no longer be checked; nobody who paid is cut off for it.',
      hours: [0.25, 2],
      by: 'engineer on call',
      fits: 'gatekeeper',
    },
  ],
  take: [
    {
      title: 'Export customers, subscriptions, invoices and disputes; ask for the cards',
      text: 'Card numbers go only from one processor to another that is PCI DSS Level 1, encrypted, at your request. Ask at once; tokens are useless elsewhere.',
      hours: [4, 240],
      by: 'finance lead',
    },
    {
      title: 'Ask in writing when the balance is paid out',
      text: 'Processors may hold a reserve against chargebacks for months.',
      hours: [0.5, 2],
      by: 'finance lead',
    },
  ],
  move: [
    {
      title: 'Take payments another way',
      text: 'Invoice and bank transfer on the first day, the second processor after that; customers whose cards did not come along enter them again.',
      hours: [16, 160],
      by: 'engineer on call',
      fits: 'open',
    },
    {
      title: 'Sell on the web',
      text: 'Another processor, invoice or bank transfer; customers of the store subscribe anew, and are told until when they have paid.',
      hours: [40, 240],
      by: 'product owner',
      fits: 'gatekeeper',
    },
  ],
  tell: 'paying does not work; nobody is cut off for it until a date that you name',
  test: 'One real payment, one refund, one failed card and one callback for each product you sell.',
  back: 'Never charge one renewal in both systems: move by customer, not by date.',
}
