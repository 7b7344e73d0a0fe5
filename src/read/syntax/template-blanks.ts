const PAIRS = [
  ['{{', '}}'],
  ['<%', '%>'],
  ['{%', '%}'],
] as const
const BLANK_LINE = /^[\s]*$/

/** True where the text holds directives of a template language: Helm and Jinja `{{ }}`, Jinja `{% %}`, ERB `<% %>`. */
export function hasTemplate(text: string): boolean {
  return PAIRS.some(([open]) => text.includes(open))
}

/**
 * The same text, of the same length, without template directives: runs of `~` where a value is inserted, blanks where a line
 * holds nothing else. `${{ }}` stays, as that is an expression inside a string.
 */
export function blankTemplates(text: string): string {
  const out: string[] = []
  let from = 0
  let lineHasText = false
  for (let at = nextOpening(text, 0); at !== undefined; at = nextOpening(text, from)) {
    const before = text.slice(from, at.start)
    out.push(before)
    const lineStart = before.lastIndexOf('\n')
    lineHasText = (lineStart < 0 && lineHasText) || !BLANK_LINE.test(before.slice(lineStart + 1))
    const alone = !lineHasText && restIsBlank(text, at.end)
    out.push(text.slice(at.start, at.end).replace(/[^\r\n]/g, alone ? ' ' : '~'))
    if (!alone) lineHasText = true
    from = at.end
  }
  out.push(text.slice(from))
  return out.join('')
}

function restIsBlank(text: string, from: number): boolean {
  for (let i = from; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 0x0a) return true
    if (unit !== 0x20 && unit !== 0x09 && unit !== 0x0d) return text.startsWith('{{', i) || text.startsWith('<%', i)
  }
  return true
}

interface Directive {
  readonly start: number
  readonly end: number
}

function nextOpening(text: string, from: number): Directive | undefined {
  for (let i = from; i < text.length - 1; i++) {
    const unit = text.charCodeAt(i)
    if (unit !== 0x7b && unit !== 0x3c) continue
    const pair = PAIRS.find(([open]) => text.startsWith(open, i))
    if (pair === undefined || (i > 0 && text[i - 1] === '$')) continue
    const close = text.indexOf(pair[1], i + 2)
    if (close < 0) return undefined
    return { start: i, end: close + 2 }
  }
  return undefined
}
