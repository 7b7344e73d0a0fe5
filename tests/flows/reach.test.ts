import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { folderSource } from '../../src/collect/folder.js'
import { memorySource } from '../../src/collect/memory.js'
import { auditSource } from '../support/audit-source.js'
import { tinyDb } from '../support/tiny-db.js'

const DB = tinyDb({
  acme: {
    services: { 'acme-mail': { capabilities: ['email'], signals: { import: ['js:acme'], package: ['pkg:npm/acme'] } } },
  },
})

const FILES = {
  'package.json': '{ "name": "shop", "dependencies": { "acme": "1" } }',
  'tsconfig.json': '{ "compilerOptions": { "paths": { "#lib/*": ["./lib/*"] } } }',
  'lib/mail.ts': "import acme from 'acme'\nexport const mail = acme()\n",
  'pages/api/order.ts': "import { mail } from '#lib/mail'\nexport default mail\n",
  'pages/api/about.ts': 'export default 1\n',
}

it('gives the same reach for a folder and for files in memory', async () => {
  const root = mkdtempSync(join(tmpdir(), 'reach-'))
  try {
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    const onDisk = await auditSource(folderSource([root]), DB)
    const inMemory = await auditSource(memorySource('shop', FILES), DB)
    expect(onDisk.reach).toEqual(inMemory.reach)
    expect(inMemory.reach?.vendors).toEqual([
      {
        vendor: 'acme',
        direct: { count: 1, paths: ['lib/mail.ts'] },
        modules: { count: 1, paths: ['pages/api/order.ts'] },
        entryPoints: {
          count: 1,
          byKind: { route: 1 },
          listed: [{ kind: 'route', path: 'pages/api/order.ts', through: ['lib/mail.ts'] }],
        },
      },
    ])
    expect(inMemory.dependencies.map(({ coupling }) => coupling?.level)).toEqual(['one-adapter'])
  } finally {
    rmSync(root, { recursive: true })
  }
})
