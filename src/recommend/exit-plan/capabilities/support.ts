import type { ExitTemplate } from '../template.js'

/** Requests of customers. */
export const support: ExitTemplate = {
  capability: 'support',
  close: [
    {
      title: 'Open a plain mailbox and say so',
      text: 'On your own domain, read by people, linked where the old form stood.',
      hours: [0.25, 2],
      by: 'support lead',
    },
  ],
  take: [
    {
      title: 'Export open requests first, then history and answers',
      text: 'With addresses and files; requests that the law gives a deadline (deletion, access) are listed apart.',
      hours: [1, 24],
      by: 'support lead',
    },
  ],
  names: [
    {
      title: 'Turn mail for the desk to the new mailbox',
      text: 'MX or forwarding of the support address; take the old vendor out of SPF.',
      hours: [0.5, 24],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Work with another desk',
      text: 'Import, rules, saved answers; widgets in pages and apps.',
      hours: [4, 80],
      by: 'support lead',
    },
  ],
  tell: 'where to write now, and that older requests are kept or lost',
  test: 'Write as a customer by each way and get an answer.',
  back: 'Move open requests only when they are answered.',
}
