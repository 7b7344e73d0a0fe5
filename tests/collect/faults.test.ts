import { openSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { collect, paths, tree } from './tree.js'

// The system's own function, so that opening one path can be made to fail.
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  return { ...fs, openSync: vi.fn(fs.openSync) }
})

const { openSync: real } = await vi.importActual<typeof import('node:fs')>('node:fs')
afterEach(() => vi.mocked(openSync).mockImplementation(real))

function failAt(ending: string, code: string) {
  vi.mocked(openSync).mockImplementation(((path: string, flags: number) => {
    if (String(path).endsWith(ending)) throw Object.assign(new Error(code), { code })
    return real(path, flags)
  }) as typeof openSync)
}

describe('G06: a file that steers the walk and cannot be read', () => {
  const FILES = {
    '.git/HEAD': `${'a'.repeat(40)}\n`,
    '.git/index': 'DIRC',
    '.gitignore': 'kept.ts\n',
    'kept.ts': '',
    'a.ts': '',
  }

  it.each(['.gitignore', '.git/HEAD', '.git/index'])('is named as failed: %s', async (ending) => {
    const root = tree(FILES)
    expect((await collect(root)).failed).toEqual([])
    for (const code of ['EIO', 'EMFILE', 'EACCES']) {
      failAt(ending, code)
      const { failed, files } = await collect(root)
      expect(failed).toHaveLength(1)
      expect(ending.startsWith(failed[0]!.path)).toBe(true)
      expect(paths(files)).not.toContain(ending)
      vi.mocked(openSync).mockImplementation(real)
    }
  })
})
