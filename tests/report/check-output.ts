import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import { SaxesParser } from 'saxes'

const SCHEMAS = join(import.meta.dirname, '../fixtures/schemas')
const schema = (name: string) => JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')) as Record<string, unknown>

const FORMATS = {
  uri: (text: string) => URL.canParse(text) || /^urn:/.test(text),
  'uri-reference': isReference,
  'iri-reference': isReference,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/,
  'idn-email': /^[^@\s]+@[^@\s]+$/,
  email: /^[^@\s]+@[^@\s]+$/,
  regex: true as const,
  date: /^\d{4}-\d{2}-\d{2}$/,
}

/** RFC 3986, section 4.1: nothing that would have to be encoded, percent signs before two digits only. */
function isReference(text: string): boolean {
  return /^(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*$/.test(text)
}

function sarifSchema(): ValidateFunction {
  // Draft 4 differs from draft 7, for what this schema uses, in the names of its identifier only.
  const { $schema: _, id: __, ...rest } = schema('sarif-2.1.0.schema.json')
  return new Ajv({ strict: false, formats: FORMATS, allErrors: true }).compile(rest)
}

function cyclonedxSchema(edition: '1.6' | '1.7'): ValidateFunction {
  const ajv = new Ajv({ strict: false, formats: FORMATS })
  const named = (file: string, as: string) =>
    ajv.addSchema({ ...schema(file), $id: `http://cyclonedx.org/schema/${as}` })
  named('jsf-0.82.schema.json', 'jsf-0.82.SNAPSHOT.schema.json')
  named('spdx.schema.json', 'spdx.SNAPSHOT.schema.json')
  named('cryptography-defs.schema.json', 'cryptography-defs.SNAPSHOT.schema.json')
  return ajv.compile(schema(`cyclonedx-${edition}.schema.json`))
}

let sarif: ValidateFunction | undefined
const cyclonedx: Partial<Record<'1.6' | '1.7', ValidateFunction>> = {}

/** Faults of a SARIF text against the official schema. */
export function sarifFaults(text: string): string[] {
  sarif ??= sarifSchema()
  return sarif(JSON.parse(text))
    ? []
    : (sarif.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

/** Faults of a CycloneDX text against the official schema, and references that lead nowhere. */
export function cyclonedxFaults(text: string, edition: '1.6' | '1.7' = '1.6'): string[] {
  cyclonedx[edition] ??= cyclonedxSchema(edition)
  const isValid = cyclonedx[edition]
  const bom = JSON.parse(text)
  const document: unknown = bom
  if (!isValid(document)) return (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  const refs = [
    bom.metadata.component,
    ...bom.metadata.tools.components,
    ...bom.components,
    ...bom.services,
    ...(bom.annotations ?? []),
  ].map((one) => one['bom-ref'])
  const known = new Set(refs)
  const used = [
    ...bom.dependencies.flatMap((one: { ref: string; dependsOn?: string[] }) => [one.ref, ...(one.dependsOn ?? [])]),
    ...bom.compositions.flatMap((one: { dependencies: string[] }) => one.dependencies),
    ...(bom.annotations ?? []).flatMap((one: { subjects: string[] }) => one.subjects),
  ]
  return [
    ...(known.size < refs.length ? ['a reference stands for two things'] : []),
    ...used.filter((ref: string) => !known.has(ref)).map((ref: string) => `${ref} leads nowhere`),
  ]
}

/** Elements of an XML text by name with their attributes; throws where it is not well formed. */
export function xmlElements(text: string): { readonly name: string; readonly attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = []
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => found.push({ name, attributes: attributes as Record<string, string> }))
  parser.write(text).close()
  return found
}

/** Rows of a CSV text after RFC 4180; throws at whatever it does not allow. */
export function csvRows(text: string): string[][] {
  const rows: string[][] = [[]]
  let at = 0
  if (!text.endsWith('\r\n')) throw new Error('no line end at the end')
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      for (at++; ; at++) {
        if (at >= text.length) throw new Error('quote not closed')
        if (text[at] !== '"') cell += text[at]
        else if (text[at + 1] === '"') cell += text[++at]
        else break
      }
      at++
    } else {
      while (at < text.length && !',\r\n"'.includes(text[at]!)) cell += text[at++]
    }
    rows.at(-1)!.push(cell)
    if (text[at] === ',') at++
    else if (text.startsWith('\r\n', at)) {
      at += 2
      if (at < text.length) rows.push([])
    } else throw new Error(`unexpected ${JSON.stringify(text[at])} at ${at}`)
  }
  return rows
}

const DOT_TOKEN = /\s+|->|[{}[\];,=]|"(?:[^"\\\n]|\\["\\])*"|[A-Za-z_]\w*|-?\d+(?:\.\d+)?/y

/** Tokens of a DOT text as far as we use the language: identifiers, numbers and quoted strings without escapes of a meaning. */
export function dotTokens(text: string): string[] {
  const tokens: string[] = []
  DOT_TOKEN.lastIndex = 0
  while (DOT_TOKEN.lastIndex < text.length) {
    const from = DOT_TOKEN.lastIndex
    const token = DOT_TOKEN.exec(text)?.[0]
    if (token === undefined) throw new Error(`no token at ${from}: ${text.slice(from, from + 40)}`)
    if (token.trim() !== '') tokens.push(token)
  }
  return tokens
}

/** Statements of a DOT text; throws where one is neither an attribute, a node nor an edge with generated ids. */
export function dotStatements(text: string): string[][] {
  const [graph, name, open, ...rest] = dotTokens(text)
  if (graph !== 'digraph' || name !== 'holdfast' || open !== '{' || rest.pop() !== '}') throw new Error('no graph')
  const statements: string[][] = []
  let current: string[] = []
  for (const token of rest) {
    if (token !== ';') current.push(token)
    else {
      statements.push(current)
      current = []
    }
  }
  if (current.length > 0) throw new Error('statement not ended')
  for (const statement of statements) {
    const head = statement.join(' ')
    if (
      !/^(?:rankdir = LR|(?:node|edge) \[ .* \]|n\d+(?: -> n\d+)? \[ label = ".*" (?:, [a-z]+ = (?:[a-z]+|"#?\w+") )*\])$/s.test(
        head,
      )
    )
      throw new Error(`strange statement: ${head}`)
  }
  return statements
}

/** Markdown without its code spans, line by line, as CommonMark reads them: a backslash escapes outside of code only. */
export function outsideCode(markdown: string): string {
  return markdown.split('\n').map(outsideCodeOfLine).join('\n')
}

function outsideCodeOfLine(line: string): string {
  let kept = ''
  let at = 0
  while (at < line.length) {
    if (line[at] === '\\') {
      kept += line.slice(at, at + 2)
      at += 2
      continue
    }
    const run = /^`+/.exec(line.slice(at))?.[0]
    if (run === undefined) {
      kept += line[at++]
      continue
    }
    const closing = new RegExp(`(?<!\`)\`{${run.length}}(?!\`)`, 'g')
    closing.lastIndex = at + run.length
    const end = closing.exec(line)
    if (end) at = end.index + run.length
    else {
      kept += run
      at += run.length
    }
  }
  return kept
}
