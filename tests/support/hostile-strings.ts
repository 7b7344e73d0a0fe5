import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const NAUGHTY = join(import.meta.dirname, '../fixtures/strings/blns.base64.json')

/** The Big List of Naughty Strings, decoded. */
const naughty = (JSON.parse(readFileSync(NAUGHTY, 'utf8')) as string[]).map((one) =>
  Buffer.from(one, 'base64').toString('utf8'),
)

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i))
const crossed = (heads: readonly string[], tails: readonly string[]) =>
  heads.flatMap((head) => tails.map((tail) => head + tail))

/** Every control character, and what hides or turns text around. */
const controls = [
  ...range(0x00, 0x1f),
  ...range(0x7f, 0x9f),
  '\u00ad',
  '\u061c',
  '\u180e',
  ...range(0x200b, 0x200f),
  ...range(0x2028, 0x202e),
  ...range(0x2060, 0x2069),
  '\ufeff',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udfff',
].map((letter) => `a${letter}b`)

/** What terminals obey. */
const terminal = [
  '\u001b[2J',
  '\u001b[31m',
  '\u001b]0;title\u0007',
  '\u001b]8;;http://x\u0007y\u001b]8;;\u0007',
  '\u001b]52;c;YQ==\u0007',
  '\u001b[1A',
  '\u009b2J',
  '\u009d0;x\u009c',
  '\u0090q\u009c',
  '\b\b\b',
  '\r',
  '\u0007',
]

/** What spreadsheets compute: OWASP, «CSV Injection». */
const formulas = crossed(
  ['=', '+', '-', '@', '\t=', '\r=', '\n=', ' =', '＝', '＋', '－', '＠', '"=', "'="],
  ['1+1', "cmd|' /C calc'!A0", 'HYPERLINK("http://x.example","y")', 'SUM(A1)', 'x,y"z\r\n=2'],
)

/** What runners of GitHub and others obey, at the head of a line or behind a line end of any kind. */
const commands = crossed(
  ['', ' ', 'a\n', 'a\r\n', 'a\r', 'a\u2028', '%0A', '\t'],
  [
    '::error::x',
    '::add-mask::x',
    '::stop-commands::x',
    '::set-output name=a::b',
    '##[group]x',
    '##[error]x',
    '##vso[task.setvariable variable=a]b',
  ],
)

/** What Markdown makes live. */
const markdown = crossed(
  ['', 'x '],
  [
    '[x](javascript:alert(1))',
    '[x](http://x.example)',
    '![x](http://x.example/?q)',
    '[x][y]',
    '[x]: http://x.example',
    '<http://x.example>',
    'http://x.example',
    'https://x.example/a_b',
    'www.x.example',
    '@org/team',
    '@user',
    '#123',
    'fixes #1',
    'GH-12',
    'org/repo#3',
    '`x`',
    '```x',
    '~~~x',
    '| x |',
    '<!-- x',
    '-->',
    '<details>',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '</script>',
    '</style>',
    '<svg/onload=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '&lt;b&gt;',
    '&#x3c;b&#x3e;',
    '- x',
    '1. x',
    '> x',
    '# x',
    '$x$',
    '$$x$$',
    '---',
    '***',
    ':smile:',
    '[^1]',
    '- [ ] x',
    'user@x.example',
    'mailto:user@x.example',
    'javascript:alert(1)',
    'data:text/html,x',
  ],
)

/** What graph languages, XML, JSON and SARIF take for their own. */
const syntax = [
  '"]; x -> y [label="',
  '"',
  '\\',
  '\\"',
  '\\N',
  '\\l',
  '}',
  '{',
  '{0}',
  '{{',
  ']]>',
  '<![CDATA[',
  '<?xml?>',
  '<!DOCTYPE x [<!ENTITY y "z">]>',
  '&y;',
  '&#0;',
  '"},{"a":"',
  '\\u0000',
  '__proto__',
  'constructor',
  'toString',
  '--> x',
  'click a call f()',
  '%%{init: {}}%%',
  '%0D',
  '%',
  '%zz',
  ',',
  ';',
  ':',
  '/',
  '//',
  '..',
  '.',
  '../..',
  '/etc/passwd',
  'C:\\x',
  'file:///etc/passwd',
  'urn:cdx:x',
  'tw\u0456lio.com',
  'xn--twlio-x2e.com',
  ' ',
  '',
  'x'.repeat(5000),
  '𝕏'.repeat(300),
  'é'.normalize('NFD'),
]

/** Strings that some sink could take for more than text. */
export const HOSTILE_STRINGS: readonly string[] = [
  ...new Set([...naughty, ...controls, ...terminal, ...formulas, ...commands, ...markdown, ...syntax]),
]
