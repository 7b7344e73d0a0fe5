import { expect, it } from 'vitest'
import { memorySource } from '../../src/collect/memory.js'
import { ledger, paths } from './tree.js'

it('gives files as a folder does', async () => {
  const collection = await memorySource(
    'demo',
    {
      'src/b.ts': 'b',
      'a.md': new Uint8Array([65]),
      'web/node_modules/x/index.js': '',
      'web/node_modules/y/index.js': '',
      'target/a.rs': '',
      'Cargo.toml': '',
      'big.json': new Uint8Array(8 * 1024 * 1024 + 1),
      '.gitignore': '*.ts',
      __proto__: 'ignored by the literal',
    },
    { revision: 'abc', repository: 'o/n', skipped: [{ path: 'l', reason: 'link' }] },
  ).collect()
  expect(collection).toMatchObject({ name: 'demo', revision: 'abc', repository: 'o/n' })
  expect(ledger(collection)).toEqual({
    '.gitignore': 'read: *.ts',
    'Cargo.toml': 'read: ',
    'a.md': 'read: A',
    'big.json': 'skipped: larger than 8 MiB',
    l: 'skipped: link',
    'src/b.ts': 'read: b',
    'target/': 'skipped: build output',
    'web/node_modules/': 'skipped: installed dependencies',
  })
  expect(collection.files.map(({ place }) => place)).toEqual(['source', 'source', 'documentation', 'source'])
})

it('takes __proto__ for a name like any other', async () => {
  const { files } = await memorySource('demo', JSON.parse('{"__proto__": "x", "constructor": "y"}')).collect()
  expect(paths(files)).toEqual(['__proto__', 'constructor'])
})
