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
    const emit = (path: string, at: number) => {
      if (!MODULE.test(path)) return
      const isNested = indentAt(text, at) > 0
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
      for (const name of namesAfter(text, at + match[0].length - match[3]!.length, match[2] === '('))
        emit(`${module}.${name}`, at)
    }
  },
})

/** The names of an import list that begins at `offset`: to the bracket where there is one, else to the end of the line. */
function namesAfter(text: string, offset: number, isBracketed: boolean): string[] {
  const source = isBracketed ? bracketed(text, offset) : continued(text, offset)
  return source
    .replace(COMMENT, '')
    .split(',')
    .map((part) => part.replace(ALIAS, '').trim())
    .filter((part) => part !== '' && part !== '*')
}

function bracketed(text: string, offset: number): string {
  const list = text.slice(offset, offset + LONGEST_LIST)
  const end = list.indexOf(')')
  return end < 0 ? '' : list.slice(0, end)
}

/** A line with the lines that a backslash joins to it. */
function continued(text: string, offset: number): string {
  let joined = ''
  let from = offset
  for (let lines = 0; lines < MOST_LINES; lines++) {
    const line = restOfLine(text, from)
    joined += line
    if (!line.endsWith('\\')) break
    joined = `${joined.slice(0, -1)} `
    from = text.indexOf('\n', from) + 1
    if (from === 0) break
  }
  return joined
}

const MOST_LINES = 40
