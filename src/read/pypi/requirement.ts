/** A requirement as PEP 508 writes it. */
export interface Requirement {
  readonly name: string
  /** `[sqs,redis]` without its brackets. */
  readonly extras?: string
  /** `python_version < "3.9"`. */
  readonly marker?: string
  /** Where it is fetched from, for `name @ https://…`. */
  readonly url?: string
}

const NAME = /^([A-Za-z0-9][A-Za-z0-9._-]{0,100})\s*(?:\[([^\]]{0,200})\])?\s*(.*)$/
/** What may follow a name: a version, a URL, a marker, or nothing. */
const REST = /^(?:$|[=<>!~(;@])/

/** Reads `celery[sqs]>=5; python_version < "3.9"`; undefined for what is no requirement. */
export function requirementOf(text: string): Requirement | undefined {
  const match = NAME.exec(text.trim().slice(0, 1000))
  if (!match || !REST.test(match[3]!)) return undefined
  const [, name, extras, rest] = match
  const isUrl = rest!.startsWith('@')
  // In a URL only a semicolon with a blank before it begins the marker.
  const semicolon = isUrl ? rest!.indexOf(' ;') : rest!.indexOf(';')
  const marker = semicolon < 0 ? '' : rest!.slice(semicolon).replace(SEMICOLON, '').trim()
  const url = isUrl ? rest!.slice(1, semicolon < 0 ? undefined : semicolon).trim() : undefined
  return {
    name: name!,
    ...(extras?.trim() && { extras: extras.trim() }),
    ...(marker && { marker: marker.slice(0, 120) }),
    ...(url && { url }),
  }
}

const SEMICOLON = /^\s*;/
