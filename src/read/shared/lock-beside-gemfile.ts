import type { ReadResult } from '../../model/evidence.js'

/** The readers of the lock file and of what it was made from. */
const LOCK = 'rubygems/gemfile-lock'
const MANIFESTS: ReadonlySet<string> = new Set(['rubygems/gemfile', 'rubygems/gemspec'])

/**
 * A Gemfile knows the groups and conditions of gems and its lock file does not: where one stands beside the lock file, the
 * lock file's gems all count as transitive.
 */
export function heedGemfiles(results: readonly ReadResult[]): readonly ReadResult[] {
  const folders = new Set<string>()
  for (const { evidence } of results)
    for (const { reader, location } of evidence) if (MANIFESTS.has(reader)) folders.add(folderOf(location.path))
  if (folders.size === 0) return results
  return results.map((result) => {
    if (!result.evidence.some(({ reader, location }) => reader === LOCK && folders.has(folderOf(location.path))))
      return result
    return {
      ...result,
      evidence: result.evidence.map((fact) =>
        fact.reader === LOCK && fact.scope === 'production' ? { ...fact, scope: 'transitive' as const } : fact,
      ),
    }
  })
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
