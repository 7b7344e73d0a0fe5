import type { z } from 'zod'
import { visible } from '../util/safe-text.js'
import { inWords } from './issue-words.js'
import type { YamlText } from './yaml-text.js'

/** What a schema found wrong in a file, each with file, line and key. The file may be anybody's: nothing of it is shown raw. */
export function schemaFaults(issues: readonly z.core.$ZodIssue[], { value, positions }: YamlText): string[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) =>
        line(positions.ofOffset(positions.offsetOfKey(issue.path, key)), [...issue.path, key], inWords(issue, key)),
      )
    const at = positions.ofOffset(positions.offsetOf(issue.path))
    return [line(at, issue.path, inWords(issue, valueAt(value, issue.path)))]
  })
}

function line(at: string, path: readonly PropertyKey[], words: string): string {
  return visible(`${at} ${path.length === 0 ? 'the file' : path.join('.')} ${words}`)
}

/** What stands at a path of keys. */
export function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (one, key) => (typeof one === 'object' && one !== null ? (one as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  )
}
