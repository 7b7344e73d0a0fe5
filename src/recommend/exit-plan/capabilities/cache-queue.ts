import type { ExitTemplate } from '../template.js'

/** Sessions, caches, background work, messages between services. */
export const cacheQueue: ExitTemplate = {
  capability: 'cache-queue',
  prepare: [
    {
      title: 'Know what would be lost',
      text: 'Write down which queues hold work that nobody can derive again (payments, mails), and keep such work in the database until it is done.',
      hours: [4, 24],
      by: 'engineer on call',
    },
  ],
  close: [
    {
      title: 'Stop producers before consumers',
      text: 'Let workers empty the queues while they can be reached.',
      hours: [0.25, 2],
      by: 'engineer on call',
    },
  ],
  take: [
    {
      title: 'Copy what cannot be made again',
      text: 'A cache fills by itself; sessions end and users log in again. Queues are read to their end into a file.',
      commands: ['redis-cli -h <HOST> --tls --rdb <FILE>.rdb'],
      hours: [0.5, 8],
      by: 'engineer on call',
      speaks: ['Redis'],
    },
  ],
  move: [
    {
      title: 'Start an own cache and queue, and replay',
      text: 'Consumers must bear a message that comes twice, or replaying does harm.',
      hours: [4, 80],
      by: 'engineer on call',
    },
  ],
  tell: 'users are logged out and background work is late',
  test: 'Send one job of each kind through the new queue and find its result.',
  back: 'Drain the new queue before producers return to the old one.',
}
