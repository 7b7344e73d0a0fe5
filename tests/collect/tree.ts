import { Buffer } from 'node:buffer'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach } from 'vitest'
import { type FolderOptions, folderSource } from '../../src/collect/folder.js'
import type { Collection } from '../../src/model/source-file.js'

const made: string[] = []

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}, 120_000)

/** A real folder with these files, removed after the test. */
export function tree(files: Record<string, string> = {}): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'holdfast-')))
  made.push(root)
  for (const [path, text] of Object.entries(files)) put(root, path, text)
  return root
}

/** Adds one file. */
export function put(root: string, path: string, text = ''): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

export const collect = (root: string, options?: FolderOptions) => folderSource([root], options).collect()

export const paths = (entries: readonly { path: string }[]) => entries.map(({ path }) => path)

/** The ledger as a plain table: path to reason, or to the text that was read. */
export function ledger({ files, skipped, failed }: Collection): Record<string, string> {
  const rows: [string, string][] = [
    ...files.map((file): [string, string] => [file.path, `read: ${Buffer.from(file.bytes()).toString('utf8')}`]),
    ...skipped.map(({ path, reason }): [string, string] => [path, `skipped: ${reason}`]),
    ...failed.map(({ path, reason }): [string, string] => [path, `failed: ${reason}`]),
  ]
  if (new Set(rows.map(([path]) => path)).size !== rows.length) throw new Error('an entry is in two lists')
  return Object.fromEntries(rows)
}
