import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { GUARDS } from './guards.js'

const ROOT = join(import.meta.dirname, '../..')

// The long run takes each guard out of its source: it must find it there.
it.each(GUARDS.map((guard) => [guard.name, guard] as const))('the guard stands in the source once: %s', (_, guard) => {
  const source = readFileSync(join(ROOT, guard.file), 'utf8')
  for (const text of [guard.guard, ...(guard.behind ?? [])]) expect(source.split(text)).toHaveLength(2)
})
