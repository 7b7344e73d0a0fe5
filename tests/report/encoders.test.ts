import { describe, expect, it } from 'vitest'
import type { Block } from '../../src/report/blocks.js'
import { encodeMarkdown, escapeText } from '../../src/report/encode-markdown.js'
import { encodeTerminal } from '../../src/report/encode-terminal.js'
import { visible } from '../../src/util/safe-text.js'
import { processorMs } from '../support/processor-time.js'

const HOSTILE = [
  '\u001b[31mred\u001b[0m',
  '\u001b]8;;http://x\u0007link\u001b]8;;\u0007',
  '\u009b2J',
  'a\u0008b',
  '\u202egnp.exe',
  'zero\u200bwidth',
  '\u0000',
  'lone \ud800 surrogate',
  '[x](javascript:alert(1))',
  '![i](http://x/?q)',
  '@org/team',
  '#123',
  'fixes #1',
  '<img src=x onerror=alert(1)>',
  '<!-- -->',
  '<details>',
  '`tick`',
  '```fence',
  '| bar |',
  'http://evil.example',
  'www.evil.example',
  '::error::x',
  '##[group]',
  '*b* _i_ ~s~',
  '$(touch m)',
  'line\nbreak',
  '\\',
  '&lt;',
  '- item',
  '1. item',
  '> quote',
  '# heading',
]

const everywhere = (text: string): Block[] => [
  { kind: 'heading', level: 1, text: [text] },
  { kind: 'lead', text: [{ strong: text }] },
  { kind: 'paragraph', text: [text, { code: text }] },
  { kind: 'list', items: [[text]] },
  { kind: 'table', head: ['x'], rows: [[[text], [{ place: text, line: 1, column: 1 }]]] },
  {
    kind: 'card',
    severity: 'high',
    title: [text],
    facts: [{ label: 'proof', lines: [[{ place: text, line: 1, column: 1 }], [{ code: text }]] }],
  },
]

/** Raw controls (but line ends), C1, bidirectional and zero-width characters, lone surrogates. */
const RAW =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])/

describe('hostile text', () => {
  it.each(HOSTILE)('%j stays text in a terminal', (text) => {
    const shown = encodeTerminal(everywhere(text), { width: 80, colour: 0 })
    expect(shown).not.toMatch(RAW)
  })

  it.each(HOSTILE)('%j stays text in Markdown', (text) => {
    const shown = encodeMarkdown(everywhere(text))
    expect(shown).not.toMatch(RAW)
    const outside = shown.replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '')
    expect(outside).not.toMatch(/<[a-z!/]/i)
    expect(outside).not.toMatch(/(?<!\\)\]\(/)
    expect(outside).not.toMatch(/(?<![\w&])@\w|(?<![\w&])#\d|https?:\/\/|www\.\w/)
  })

  it('escapes are visible', () => {
    expect(visible('a\u001bb\u202ec')).toBe('a\\x1bb\\u202ec')
    expect(visible('tw\u0456lio.com')).toBe('tw\u0456lio.com')
    expect(escapeText('a|b')).toBe('a\\|b')
  })

  it.each([
    ['see https://a.example/x?q=1, then', 'see `https://a.example/x?q=1`, then'],
    ['(www.a.example)', '(`www.a.example`)'],
    ['ask ops@a.example.', 'ask `ops@a.example`.'],
    ['fixes #12 by @org/team', 'fixes `#12` by `@org/team`'],
    ['AT&T < 5 -> x', 'AT&T < 5 -> x'],
    ['no &copy; <b>', 'no &amp;copy; &lt;b>'],
    ['> quoted', '\\> quoted'],
    ['# head', '\\# head'],
    ['- item', '\\- item'],
    ['12) item', '12\\) item'],
  ])('%j reads as written in the raw text: %j', (text, shown) => {
    expect(escapeText(text)).toBe(shown)
  })

  it('escapes a word of a hundred thousand signs at once', () => {
    const before = processorMs()
    escapeText(`${'a.'.repeat(50_000)} ${'!'.repeat(100_000)}`)
    expect(processorMs() - before).toBeLessThan(1000)
  })
})

describe('the terminal', () => {
  const card: Block = {
    kind: 'card',
    severity: 'critical',
    title: [{ strong: 'Acme' }],
    facts: [{ label: 'proof', lines: [['word '.repeat(40).trim()]] }],
  }

  it('wraps to the width and says the severity in words', () => {
    const lines = encodeTerminal([card], { width: 60, colour: 0 }).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60)
    expect(lines.join('\n')).toContain('CRITICAL  Acme')
  })

  it('has no colour at level 0, and colour above', () => {
    expect(encodeTerminal([card], { width: 80, colour: 0 })).not.toContain('\u001b')
    expect(encodeTerminal([card], { width: 80, colour: 2 })).toContain('\u001b[')
  })

  it.each([80, 200])('keeps tables within %i columns, and their narrow columns whole', (width) => {
    const cells = ['HF101', 'word '.repeat(60), 'yes', 'other '.repeat(30), 'sixth column of some length']
    const table: Block = {
      kind: 'table',
      head: ['Rule', 'Finding', 'Open', 'Way out', 'Proof'],
      rows: [cells.map((cell) => [cell])],
    }
    const lines = encodeTerminal([table], { width, colour: 0 }).trim().split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width)
    expect(Math.max(...lines.map((line) => line.length))).toBeGreaterThan(width - 8)
    expect(lines[1]).toMatch(/^HF101 {2}word .* {2}yes {3}other .* {2}sixth/)
    const text = lines.join(' ')
    expect(text).not.toContain('…')
    expect([text.match(/word/g)?.length, text.match(/other/g)?.length]).toEqual([60, 30])
  })

  it('breaks a word that is wider than its column, and lets no part of it begin a command', () => {
    const long = `${'x'.repeat(60)}::error::`.repeat(4)
    const table: Block = { kind: 'table', head: ['Place', 'Seen'], rows: [[[long], ['y'.repeat(300)]]] }
    const lines = encodeTerminal([table], { width: 40, colour: 0 }).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(43)
    expect(lines.filter((line) => /^\s*(?:::|##\[)/.test(line))).toEqual([])
    expect(lines.join('').match(/y/g)).toHaveLength(300)
  })

  it('stays readable on very narrow and very wide windows', () => {
    expect(encodeTerminal([card], { width: 5, colour: 0 })).toContain('Acme')
    expect(
      Math.max(
        ...encodeTerminal([card], { width: 900, colour: 0 })
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(110)
  })
})
