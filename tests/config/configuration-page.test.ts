import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseConfig } from '../../src/config/parse.js'
import { Config } from '../../src/model/config.js'

const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8')
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text!)
const tables = page
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .join('\n')

/** Every key that the schema knows, at any depth; keys that are ids of rules or capabilities are values. */
function keysOf(schema: unknown): Set<string> {
  const found = new Set<string>()
  const walk = (node: unknown) => {
    if (Array.isArray(node)) return node.forEach(walk)
    if (typeof node !== 'object' || node === null) return
    const { properties, ...rest } = node as { properties?: Record<string, unknown> }
    for (const [key, value] of Object.entries(properties ?? {})) {
      found.add(key)
      walk(value)
    }
    Object.values(rest).forEach(walk)
  }
  walk(schema)
  return found
}
const keys = [...keysOf(z.toJSONSchema(Config, { io: 'input' }))]

describe('the page about holdfast.yaml', () => {
  it('is about a schema with keys', () => {
    expect(keys).toEqual(expect.arrayContaining(['product', 'contract', 'noticeHours', 'percent']))
  })

  it.each(keys)('says what %s is', (key) => {
    expect(tables).toContain(`\`${key}\``)
  })

  it.each(keys)('shows %s in an example', (key) => {
    expect(examples.join('\n')).toMatch(new RegExp(`(?:^|[\\s{])${key}:`, 'm'))
  })

  it.each(examples)('has an example that holds: %s', (text) => {
    expect(parseConfig(text, 'holdfast.yaml').config).not.toEqual({})
  })
})
