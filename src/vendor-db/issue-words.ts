import type { z } from 'zod'

/** How a template marks what is still to be written. */
export const UNFILLED = 'TODO:'

/** What a schema found wrong, and what to do, in words; `value` is what stands there. */
export function inWords(issue: z.core.$ZodIssue, value: unknown): string {
  if (isUnfilled(value)) return unfilled(value)
  if (issue.code === 'unrecognized_keys') return 'is no key of the schema; remove it or mend its name'
  if (value === undefined && issue.code !== 'custom') return 'is missing; add it'
  switch (issue.code) {
    case 'invalid_type':
      return `is ${nameOf(value)}; write ${KINDS[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return issue.values.length > 1 && !CUSTOM.test(issue.message)
        ? `${shown(value)} is none of those allowed; write ${issue.values.join(', ')}`
        : `is ${shown(value)}; ${CUSTOM.test(issue.message) ? issue.message : `write ${issue.values.join()}`}`
    case 'too_small':
      return `is too ${isText(issue.origin) ? 'short' : 'small'}; the least is ${issue.minimum}${unitOf(issue.origin)}`
    case 'too_big':
      return `is too ${isText(issue.origin) ? 'long' : 'large'}; the most is ${issue.maximum}${unitOf(issue.origin)}`
    case 'custom':
      return `is not complete; ${issue.message}`
    default:
      return `is ${shown(value)}; ${issue.message}`
  }
}

/** Whether a value is a gap that a template left. */
export function isUnfilled(value: unknown): value is string {
  return typeof value === 'string' && value.startsWith(UNFILLED)
}

/** «is still to be filled in: the day on which it was read». */
export function unfilled(value: string): string {
  return `is still to be filled in: ${value.slice(UNFILLED.length).trim() || 'write it'}`
}

/** Messages of our own begin with what to do. */
const CUSTOM = /^(?:write|give) /

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of two numbers',
  object: 'keys and values',
}

function nameOf(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'keys and values' : shown(value)
}

/** A value in few characters. */
function shown(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? nameOf(value) : `«${String(value)}»`
  return text.length > MOST ? `${text.slice(0, MOST)}…»` : text
}
const MOST = 60

function isText(origin: string): boolean {
  return origin === 'string'
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' characters'
  return origin === 'array' ? ' entries' : ''
}
