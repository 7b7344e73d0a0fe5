import { defineReader } from '../reader.js'
import { linesOf } from '../shared/lines.js'
import { reportScript } from '../shared/script-facts.js'

/** Finds the command-line clients of services in the recipes of Makefiles and justfiles. */
export const recipes = defineReader({
  name: 'shell/recipes',
  version: 1,
  syntax: 'text',
  selects: { names: ['makefile', 'gnumakefile', 'justfile', '.justfile'], extensions: ['.mk', '.just'] },
  reads: 'Commands in recipes of Makefiles and justfiles, and in $(shell …).',
  blind: 'Commands that variables hold.',
  read({ text, name }, report) {
    const script = name.includes('just') ? justScript(text) : makeScript(text)
    reportScript(script, report, { place: (offset) => offset })
  },
})

const MAKE_SHELL = /\$\(shell /g
const MAKE_VARIABLE = /\$\(([\w.-]{1,60})\)/g
const RECIPE_MARKS = /^[@+-]{1,3}/

/** The recipes of a Makefile as a shell script of the same length: what is no recipe becomes blanks. */
function makeScript(text: string): string {
  const parts: string[] = []
  let isRecipe = false
  for (const { text: line, offset } of linesOf(text)) {
    const end = offset + line.length
    const isContinued = line.endsWith('\\')
    if (line.startsWith('\t') || isRecipe) parts.push(toShell(line))
    else
      parts.push(
        line.includes('$(shell ') ? line.replace(BEFORE_SHELL, blanks).replace(MAKE_SHELL, '       (') : blanks(line),
      )
    isRecipe = isContinued && (line.startsWith('\t') || isRecipe)
    parts.push(text.slice(end, nextLine(text, end)))
  }
  return parts.join('')
}

const BEFORE_SHELL = /^.*?(?=\$\(shell )/

function toShell(line: string): string {
  const command = line.trimStart()
  const indent = line.slice(0, line.length - command.length)
  return (
    indent +
    command
      .replace(RECIPE_MARKS, blanks)
      .replace(MAKE_SHELL, '      $(')
      .replace(MAKE_VARIABLE, '${$1}')
      .replaceAll('$$', ' $')
  )
}

/** The recipes of a justfile: lines with an indent, below a name at the start of a line. */
function justScript(text: string): string {
  const parts: string[] = []
  for (const { text: line, offset } of linesOf(text)) {
    const end = offset + line.length
    const isRecipe = line.startsWith(' ') || line.startsWith('\t')
    parts.push(isRecipe ? line.replace(JUST_MARKS, blanks) : blanks(line), text.slice(end, nextLine(text, end)))
  }
  return parts.join('')
}

const JUST_MARKS = /(?<=^\s{1,20})[@-]{1,2}/

function blanks(text: string): string {
  return ' '.repeat(text.length)
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end + 1
}
