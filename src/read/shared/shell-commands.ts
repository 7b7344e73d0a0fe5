/** One word of a shell command, quotes removed; what is substituted stays as a mark (`$()`, `${NAME}`). */
export interface ShellWord {
  readonly text: string
  readonly offset: number
}

/** One simple command: its words in order, redirections left out. */
export type ShellCommand = readonly ShellWord[]

interface Level {
  readonly opener: '' | '(' | '`'
  words: ShellWord[]
  word: string
  start: number
  quoted: boolean
  /** The next word is where a redirection leads. */
  redirected: boolean
}

/**
 * The simple commands of a shell script, those inside `$( )` too, comments and here-documents left out. No shell: aliases,
 * functions and conditions are not followed, and a script of another language gives words that are no commands.
 */
export function* shellCommands(script: string): Generator<ShellCommand> {
  const levels: Level[] = [openLevel('')]
  const heredocs: string[] = []
  const copyTo = copier(script)
  const push = (text: string, at: number) => {
    const level = levels.at(-1)!
    if (level.start < 0) level.start = at
    level.word += text
  }
  for (let i = 0; i < script.length; ) {
    const level = levels.at(-1)!
    const unit = script[i]!
    if (unit === '\\') {
      const next = script[i + 1] ?? ''
      if (next === '\r') i += 1
      else if (next !== '\n') push(next, i)
      else if (!level.quoted) endWord(level)
      i += 2
    } else if (unit === '$' && script.startsWith('{{', i + 1)) {
      i = copyTo(i, '}}', push)
    } else if (unit === '$' && script[i + 1] === '{') {
      i = copyTo(i, '}', push)
    } else if (unit === '$' && script.startsWith('((', i + 1)) {
      i = copyTo(i, '))', push)
    } else if (unit === '$' && script[i + 1] === '(') {
      push('$()', i)
      levels.push(openLevel('('))
      i += 2
    } else if (unit === '`') {
      if (level.opener === '`') {
        yield* endCommand(level)
        levels.pop()
      } else {
        push('$()', i)
        levels.push(openLevel('`'))
      }
      i += 1
    } else if (unit === '"') {
      push('', i)
      level.quoted = !level.quoted
      i += 1
    } else if (level.quoted) {
      push(unit, i)
      i += 1
    } else if (unit === "'") {
      const close = script.indexOf("'", i + 1)
      const end = close < 0 ? script.length : close
      push(script.slice(i + 1, end), i)
      i = end + 1
    } else if (unit === '#' && level.start < 0) {
      i = lineEnd(script, i)
    } else if (unit === '\n') {
      yield* endCommand(level)
      i = heredocs.length > 0 ? afterHeredocs(script, i + 1, heredocs) : i + 1
    } else if (unit === ' ' || unit === '\t' || unit === '\r') {
      endWord(level)
      i += 1
    } else if (unit === '<' || unit === '>') {
      i = redirection(script, i, level, heredocs)
    } else if (unit === ';' || unit === '&' || unit === '|') {
      yield* endCommand(level)
      i += 1
    } else if (unit === '(') {
      if (level.start < 0) levels.push(openLevel('('))
      i += 1
    } else if (unit === ')') {
      yield* endCommand(level)
      if (level.opener === '(') levels.pop()
      i += 1
    } else {
      push(unit, i)
      i += 1
    }
  }
  for (const level of levels.reverse()) yield* endCommand(level)
}

function openLevel(opener: Level['opener']): Level {
  return { opener, words: [], word: '', start: -1, quoted: false, redirected: false }
}

function endWord(level: Level): void {
  if (level.start < 0) return
  if (!level.redirected) level.words.push({ text: level.word, offset: level.start })
  level.redirected = false
  level.word = ''
  level.start = -1
}

function* endCommand(level: Level): Generator<ShellCommand> {
  endWord(level)
  const words = level.words
  level.words = []
  level.redirected = false
  level.quoted = false
  if (words.length > 0) yield words
}

/** Copies what stands up to a closing mark; a mark that is missing once is missing from there on and not searched again. */
function copier(script: string) {
  const missing = new Set<string>()
  return (from: number, close: string, push: (text: string, at: number) => void): number => {
    const found = missing.has(close) ? -1 : script.indexOf(close, from)
    if (found < 0) missing.add(close)
    const end = found < 0 ? lineEnd(script, from) : found + close.length
    push(script.slice(from, end), from)
    return Math.max(end, from + 1)
  }
}

const HEREDOC = /^<<-?[ \t]*(["']?)([A-Za-z_][A-Za-z0-9_]{0,99})\1/

function redirection(script: string, from: number, level: Level, heredocs: string[]): number {
  const heredoc = HEREDOC.exec(script.slice(from, from + 120))
  if (heredoc) {
    endWord(level)
    heredocs.push(heredoc[2]!)
    return from + heredoc[0].length
  }
  if (/^\d$/.test(level.word)) {
    level.word = ''
    level.start = -1
  }
  endWord(level)
  level.redirected = true
  let i = from
  while ('<>&|-'.includes(script[i] ?? ' ')) i += 1
  return i
}

function afterHeredocs(script: string, from: number, heredocs: string[]): number {
  let i = from
  for (const end of heredocs.splice(0)) {
    while (i < script.length) {
      const stop = lineEnd(script, i)
      const line = script.slice(i, stop)
      i = stop + 1
      if (line.length < 200 && line.trim() === end) break
    }
  }
  return i
}

function lineEnd(script: string, from: number): number {
  const end = script.indexOf('\n', from)
  return end < 0 ? script.length : end
}
