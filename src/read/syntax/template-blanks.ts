/** Marks of template languages: Helm, Jinja and Handlebars `{{ }}`, ERB `<% %>`, Jinja `{% %}`. */
const PAIRS = [
  ['{{', '}}'],
  ['<%', '%>'],
  ['{%', '%}'],
] as const
const BLANK_LINE = /^[\s]*$/

/** What stands for an inserted value: a run of `~`, a word of YAML; or `null`, which JSON and HCL read as a value. */
export type Insert = '~' | 'null'

/** What chooses or repeats rather than inserts: Jinja and ERB tags, blocks of Go templates and of Handlebars. */
const BLOCK = /^(?:\{%|<%(?!=)|\{\{[-~]?\s{0,20}(?:[#/^!]|(?:else|if|end|range|with|define|block)\b))/

/**
 * The same text, of the same length, without template directives: the insert where a value is inserted, blanks where a line
 * holds nothing else. `${{ }}` stays, as that is an expression inside a string.
 */
export function blankTemplates(text: string, insert: Insert = '~'): string {
  const out: string[] = []
  let from = 0
  let lineHasText = false
  for (let at = nextOpening(text, 0); at !== undefined; at = nextOpening(text, from)) {
    const before = text.slice(from, at.start)
    out.push(before)
    const lineStart = before.lastIndexOf('\n')
    lineHasText = (lineStart < 0 && lineHasText) || !BLANK_LINE.test(before.slice(lineStart + 1))
    const alone = !lineHasText && restIsBlank(text, at.end)
    out.push(alone ? blank(text.slice(at.start, at.end)) : INSERTS[insert](text.slice(at.start, at.end)))
    if (!alone) lineHasText = true
    from = at.end
  }
  out.push(text.slice(from))
  return out.join('')
}

const INSERTS: Readonly<Record<Insert, (directive: string) => string>> = {
  '~': (directive) => directive.replace(/[^\r\n]/g, '~'),
  // No directive is shorter than its four marks.
  null: (directive) => (BLOCK.test(directive) ? blank(directive) : `null${blank(directive.slice(4))}`),
}

/** Blanks in place of a text, its lines kept. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ')
}

/** Where the first directive stands; undefined without one. */
export function firstDirective(text: string): number | undefined {
  return nextOpening(text, 0)?.start
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
