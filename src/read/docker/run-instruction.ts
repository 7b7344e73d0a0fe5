import type { Scope } from '../../model/evidence.js'
import type { Report } from '../reader.js'
import { reportScript } from '../shared/script-facts.js'
import type { DockerInstruction } from '../syntax/docker-tree.js'

const COMMENT_LINE = /^[ \t]*#.*(?:\n|$)/gm

/**
 * Reports what a RUN instruction runs, read from the text itself since the words of the tree end where Docker ends them, not
 * where a shell does. `end` is where the next instruction begins.
 */
export function reportRun(
  instruction: DockerInstruction,
  end: number | undefined,
  text: string,
  setting: { readonly scope: Scope; readonly context: string | undefined },
  report: Report,
): void {
  const first = instruction.arguments.find((word) => !word.text.startsWith('--'))
  // The exec form names a program and its arguments; what it runs is seldom more than a shell.
  if (first === undefined || first.text.startsWith('[')) return
  const isHeredoc = first.text.startsWith('<<')
  const newline = isHeredoc ? text.indexOf('\n', first.offset) : -1
  const start = newline < 0 ? first.offset : newline + 1
  const script = text.slice(start, end).replace(COMMENT_LINE, (line) => ' '.repeat(line.length))
  const body = isHeredoc ? script.slice(0, endOfHeredoc(script, first.text)) : script
  const { scope, context } = setting
  reportScript(body, report, { place: (at) => start + at, scope, ...(context !== undefined && { context }) })
}

function endOfHeredoc(script: string, opening: string): number | undefined {
  const end = script.lastIndexOf(`\n${opening.replace(/^<<-?["']?/, '').replace(/["']$/, '')}`)
  return end < 0 ? undefined : end
}
