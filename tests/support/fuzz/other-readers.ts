import type { Buffer } from 'node:buffer'
import { indexedPaths } from '../../../src/collect/git-index.js'
import { parseBatch } from '../../../src/collect/git-objects.js'
import { treeEntries } from '../../../src/collect/git-tree.js'
import { fileLayer, judge } from '../../../src/collect/ignore-rules.js'
import { parseBaseline } from '../../../src/config/baseline.js'
import { envNames } from '../../../src/config/env-names.js'
import { parseConfig } from '../../../src/config/parse.js'
import { tarContents } from '../../../src/github/tar.js'
import { ConfigError } from '../../../src/model/errors.js'
import { moduleFactsOf } from '../../../src/read/modules/module-facts.js'
import { moduleSettingsOf } from '../../../src/read/modules/module-settings.js'
import { createScan } from '../../../src/read/scan/scan.js'
import { savedAssessment } from '../../../src/report/saved.js'
import { ALL_KNOWN } from './verdict.js'

const text = (bytes: Buffer) => bytes.toString('utf8')
const scan = createScan(ALL_KNOWN)

/**
 * What takes bytes from outside beside the readers of files: git's own files, archives, settings, saved assessments. Each may
 * refuse with a `ConfigError`, and throws nothing else.
 */
export const OTHER_READERS: Readonly<Record<string, (bytes: Buffer) => unknown>> = {
  scan: (bytes) => scan('src/a.js', 'source', bytes),
  'facts of a module': (bytes) => moduleFactsOf('src/a.js', bytes),
  'settings of modules': (bytes) => moduleSettingsOf('tsconfig.json', bytes),
  'holdfast.yaml': (bytes) => parseConfig(text(bytes), 'holdfast.yaml'),
  baseline: (bytes) => parseBaseline(text(bytes), 'baseline.json'),
  'saved assessment': (bytes) => savedAssessment(text(bytes), 'a.json'),
  'names of an environment': (bytes) => envNames(text(bytes)),
  'ignore rules': (bytes) => judgedPaths(text(bytes)),
  'git index': (bytes) => [...indexedPaths(bytes)],
  'git tree': treeEntries,
  'git objects': (bytes) => [...parseBatch(bytes)],
  tar: untarred,
}

/** The fault of a reader's outcome: anything that is thrown and is not addressed to the user. */
export async function faultOfOther(name: string, bytes: Buffer): Promise<string | undefined> {
  try {
    await OTHER_READERS[name]!(bytes)
    return undefined
  } catch (error) {
    return error instanceof ConfigError ? undefined : `threw ${(error as Error).name}: ${(error as Error).message}`
  }
}

function judgedPaths(rules: string) {
  const { layer } = fileLayer('', '.gitignore', rules, 0)
  return layer && ['a/b/c.js', 'build/', 'x.log', 'doc*/?'].map((path) => judge([layer], path, path))
}

async function untarred(bytes: Buffer): Promise<number> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000)
  }
  let size = 0
  for await (const content of tarContents(chunks(), () => true)) size += content.length
  return size
}
