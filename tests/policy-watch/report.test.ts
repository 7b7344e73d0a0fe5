import { expect, it } from 'vitest'
import { runWatch } from '../../src/cli/run-watch.js'
import { watchBlocks } from '../../src/cli/watch-blocks.js'
import { encodeTerminal } from '../../src/report/encode-terminal.js'

const documents = [{ vendor: 'acme', document: 'Terms' }]

it('tells what changed first, and obeys nothing that it quotes', () => {
  const text = encodeTerminal(
    watchBlocks([
      { url: 'https://acme.example/a', documents, outcome: { status: 'unchanged', since: '2026-10-01' } },
      { url: 'https://acme.example/b', documents, outcome: { status: 'new' } },
      { url: 'https://acme.example/c', documents, outcome: { status: 'not-fetched', reason: 'answered 404' } },
      {
        url: 'https://acme.example/d',
        documents,
        outcome: {
          status: 'changed',
          since: '2026-10-30',
          change: {
            added: 1,
            removed: 2,
            sentences: [
              { change: 'removed', text: 'We wait \\x1b[2J.' },
              { change: 'added', text: '::error::We do not.' },
            ],
          },
        },
      },
      {
        url: 'https://acme.example/e',
        documents,
        outcome: { status: 'changed', since: '2026-10-30', change: { added: 0, removed: 0, sentences: [] } },
      },
    ]),
    { width: 100, colour: 0 },
  )
  expect(text).toBe(`Terms and acceptable use

5 pages: 2 changed, 1 not fetched, 1 new and 1 unchanged.

Changed

https://acme.example/d (acme, Terms), since 2026-10-30: 1 sentence added, 2 removed.

- removed: We wait \\x1b[2J.
- added: \\x3a:error::We do not.
- and 1 more

https://acme.example/e (acme, Terms), since 2026-10-30: only the order of sentences.

Could not be fetched

- https://acme.example/c (acme, Terms): answered 404

Seen for the first time

- https://acme.example/b (acme, Terms)

Unchanged

- https://acme.example/a (acme, Terms) since 2026-10-01
`)
})

it('fetches nothing without the flag', async () => {
  await expect(runWatch({ ids: [], online: false }, '0.0.0')).rejects.toMatchObject({
    name: 'ConfigError',
    message: 'Nothing is fetched without --online.',
  })
})
