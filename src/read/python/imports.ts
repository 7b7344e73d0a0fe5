import { defineReader } from '../reader.js'
import { docstrings } from '../shared/docstrings.js'
import { indentAt, lineStartsWith, restOfLine } from '../shared/line-starts.js'

const MODULE = /^[A-Za-z_][\w.]*$/
const FROM = /^from[ \t]+([A-Za-z_][\w.]*)[ \t]+import[ \t]+(\(?)(.*)$/
const ALIAS = /\s+as\s+\w+\s*$/
const COMMENT = /#[^\n]*/g

/** The longest bracketed list of names that is followed over several lines. */
const LONGEST_LIST = 4000

/** Names every module that a Python file imports, and every name it takes from one. */
export const imports = defineReader({
  name: 'python/imports',
  version: 1,
  syntax: 'text',
  selects: { extensions: ['.py', '.pyi'] },
  reads: 'import and from … import statements, bracketed lists included; relative imports are left out.',
  blind: 'Modules loaded by a computed name.',
  read({ text, name }, report) {
    const isQuoted = docstrings(text)
    const emit = (path: string, statement: number, at = statement) => {
      if (!MODULE.test(path)) return
      const isNested = indentAt(text, statement) > 0
      report.evidence({
        kind: 'import',
        value: `python:${path}`,
        use: name.endsWith('.pyi') ? 'declared' : 'called',
        at,
        excerpt: path,
        ...(isNested && { condition: 'nested' }),
      })
    }
    for (const at of lineStartsWith(text, 'import ')) {
      if (isQuoted(at)) continue
      for (const part of restOfLine(text, at + 7)
        .replace(COMMENT, '')
        .split(','))
        emit(part.replace(ALIAS, '').trim(), at)
    }
    for (const at of lineStartsWith(text, 'from ')) {
      const match = FROM.exec(restOfLine(text, at))
      if (match === null || isQuoted(at)) continue
      const module = match[1]!
      emit(module, at)
      for (const taken of namesAfter(text, at + match[0].length - match[3]!.length, match[2] === '('))
        emit(`${module}.${taken.name}`, at, taken.at)
    }
  },
})

/** The names of an import list that begins at `offset`: to the bracket where there is one, else to the end of the line. */
function* namesAfter(text: string, offset: number, isBracketed: boolean): Generator<{ name: string; at: number }> {
  const source = isBracketed ? bracketed(text, offset) : continued(text, offset)
  let at = offset
  for (const part of source.replace(COMMENT, (comment) => ' '.repeat(comment.length)).split(',')) {
    const name = part.replace(ALIAS, '').trim()
    if (name !== '' && name !== '*') yield { name, at: at + part.indexOf(name) }
    at += part.length + 1
  }
}

function bracketed(text: string, offset: number): string {
  const list = text.slice(offset, offset + LONGEST_LIST)
  const end = list.indexOf(')')
  return end < 0 ? '' : list.slice(0, end)
}

/** A line with the lines that a backslash joins to it; as long as it is in the text. */
function continued(text: string, offset: number): string {
  let end = offset
  for (let lines = 0; lines < MOST_LINES; lines++) {
    const line = restOfLine(text, end)
    const next = text.indexOf('\n', end) + 1
    end += line.length
    if (!line.endsWith('\\') || next === 0) break
    end = next
  }
  return text.slice(offset, end).replaceAll('\\', ' ')
}

const MOST_LINES = 40
