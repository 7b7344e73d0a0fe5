import type { ExitTemplate } from '../template.js'

/** Credentials and keys. */
export const secrets: ExitTemplate = {
  capability: 'secrets',
  prepare: [
    {
      title: 'Keep a sealed copy of every secret, and wrap data keys twice',
      text: 'Encrypted to keys of two people, off line, renewed with every rotation. What only the vendor’s key service can open is lost with it.',
      commands: ['age --encrypt --recipient <PERSON_A> --recipient <PERSON_B> --output <FILE>.age <FILE>'],
      hours: [4, 40],
      by: 'security lead',
    },
  ],
  close: [
    {
      title: 'Do not restart what runs',
      text: 'Running processes hold their secrets in memory; a new one cannot fetch them.',
      hours: [0.1, 0.5],
      by: 'engineer on call',
    },
  ],
  take: [
    {
      title: 'Read secrets out, decrypt what is wrapped',
      text: 'To an encrypted file, never to a ticket, chat or log. Decrypt data while the key service still answers, and encrypt it with a key of your own.',
      hours: [1, 80],
      by: 'security lead',
    },
  ],
  move: [
    {
      title: 'Serve secrets from elsewhere, then rotate them all',
      text: 'What a lost account stores counts as known to others.',
      hours: [8, 80],
      by: 'security lead',
    },
  ],
  tell: 'only if data cannot be opened',
  test: 'Start every service from nothing with the vendor blocked, and open one old encrypted record of each kind.',
  back: 'New keys there, too; old ones stay revoked.',
}
