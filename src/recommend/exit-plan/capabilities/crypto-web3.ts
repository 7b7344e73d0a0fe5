import type { ExitTemplate } from '../template.js'

/** Chains, their nodes and prices. */
export const cryptoWeb3: ExitTemplate = {
  capability: 'crypto-web3',
  close: [
    {
      title: 'Stop what moves value',
      text: 'Without a trusted view of the chain or a price nothing is signed, paid out or liquidated.',
      hours: [0.1, 1],
      by: 'security lead',
    },
  ],
  take: [
    {
      title: 'Make sure of the keys',
      text: 'Where a vendor holds them, withdraw to addresses of your own under two signatures; where the law orders a freeze, take legal advice first.',
      hours: [1, 48],
      by: 'counsel',
    },
  ],
  move: [
    {
      title: 'Ask another node, or an own one',
      text: 'Two that must agree; an own node needs days to catch up.',
      hours: [4, 240],
      by: 'engineer on call',
    },
  ],
  tell: 'what waits, and that keys and balances are where they were',
  test: 'Read a known block from both and send the smallest sum.',
  back: 'Let both answer and compare.',
}
