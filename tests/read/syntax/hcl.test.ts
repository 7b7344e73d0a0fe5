import { beforeAll, describe, expect, it } from 'vitest'
import { prepare } from '../../../src/read/syntax/parse.js'
import { attempt, inTime, survivesCuts, survivesMutation } from './attempt.js'

const SAMPLE = `# ünï😀
resource "aws_s3_bucket" logs {
  bucket = "a-\${var.x}-b" // end
  tags   = { Name = "x", list = ["a", 1] }
  doc    = <<-EOT
    hello \${var.y}
    world
  EOT
  rule { status = true }
}
`

beforeAll(() => prepare(['hcl']))

describe('hcl', () => {
  it.each([
    ['', { tree: { blocks: [], attributes: [] } }],
    ['locals {', { partial: true, tree: { blocks: [{ type: 'locals' }] } }],
    ['a "b" {\n x = \n}\nc {}\n', { partial: true }],
    ['@@@', { partial: true }],
  ])('broken: %j', (text, { partial, tree }: { partial?: boolean; tree?: object }) => {
    const result = attempt('hcl', text)
    expect(result).toMatchObject(tree === undefined ? {} : { tree })
    expect(result).toMatchObject(partial ? { partial: 'parts are not HCL and were passed over' } : {})
  })

  it('gives blocks, labels, attributes and strings with offsets', () => {
    const at = (needle: string) => SAMPLE.indexOf(needle)
    const attribute = (name: string, source: string, ...strings: string[]) => ({
      name,
      offset: at(name),
      source,
      valueOffset: at(source),
      strings: strings.map((text) => ({ text, offset: at(text) })),
    })
    const heredoc = SAMPLE.slice(at('<<-EOT'), at('\n  rule'))
    expect(attempt('hcl', SAMPLE)).toEqual({
      tree: {
        attributes: [],
        blocks: [
          {
            type: 'resource',
            labels: ['aws_s3_bucket', 'logs'],
            offset: at('resource'),
            labelOffsets: [at('aws_s3_bucket'), at('logs')],
            body: {
              attributes: [
                attribute('bucket =', '"a-${var.x}-b"', 'a-${var.x}-b'),
                {
                  ...attribute('tags', '{ Name = "x", list = ["a", 1] }'),
                  strings: [
                    { text: 'x', offset: at('x", list') },
                    { text: 'a', offset: at('a", 1') },
                  ],
                },
                attribute('doc', heredoc, '    hello ${var.y}\n    world'),
              ].map((found) => ({ ...found, name: found.name.split(' ')[0] })),
              blocks: [
                {
                  type: 'rule',
                  labels: [],
                  offset: at('rule'),
                  labelOffsets: [],
                  body: { blocks: [], attributes: [attribute('status', 'true')] },
                },
              ],
            },
          },
        ],
      },
    })
  })

  const BEFORE = 'resource "a" "b" {\n  x = "1"\n}\n'
  const AFTER = 'resource "c" "d" {\n  y = "2"\n}\n'
  it.each([
    ['a template', `{{ header }}\n${BEFORE}${AFTER}`, 1],
    ['a template', `${BEFORE}{% if y %}\n${AFTER}{% endif %}\n`, 4],
    ['a template', `${BEFORE}{{ range .x }}${AFTER}`, 4],
    ['a template', `resource "a" "b" {\n  x = {{ f "z" }}\n}\n${AFTER}`, 2],
    ['an unresolved merge conflict', `${BEFORE}<<<<<<< HEAD\n${AFTER}`, 4],
    ['an unresolved merge conflict', `${BEFORE}<<<<<<< HEAD\nq = 1\n=======\nq = 2\n>>>>>>> b\n${AFTER}`, 4],
  ])('reads on after lines of %s', (what, text, line) => {
    const result = attempt('hcl', text)
    if (typeof result === 'string') throw new Error(result)
    expect(result.partial).toMatch(new RegExp(`^line ${line}: ${what};`))
    expect(result.tree.blocks.map(({ labels }) => labels[0])).toEqual(['a', 'c'])
    const last = result.tree.blocks[1]!.body.attributes[0]!.strings[0]!
    expect([last.text, text.slice(last.offset, last.offset + 1)]).toEqual(['2', '2'])
  })

  it('gives strings as written where a template breaks the file', () => {
    const result = attempt('hcl', '{{ header }}\nx = "a-{{ b }}-${var.c}"\nd = <<E\n{{ key "e" }}\nE\n')
    expect(result).toMatchObject({
      tree: { attributes: [{ strings: [{ text: 'a-{{ b }}-${var.c}' }] }, { strings: [{ text: '{{ key "e" }}' }] }] },
    })
  })

  it('leaves directives in the strings of a whole file alone', () => {
    const result = attempt('hcl', 'd = <<E\n{{ key "e" }}\n<<<<<<< x\nE\n')
    expect(result).toMatchObject({ tree: { attributes: [{ strings: [{ text: '{{ key "e" }}\n<<<<<<< x' }] }] } })
    expect(result).not.toHaveProperty('partial')
  })

  it('cuts long expressions but keeps their strings', () => {
    const result = attempt('hcl', `a = ["${'x'.repeat(5000)}", "last"]`)
    expect(result).toMatchObject({ tree: { attributes: [{ strings: [{}, { text: 'last' }] }] } })
    if (typeof result !== 'string') expect(result.tree.attributes[0]?.source).toHaveLength(4000)
  })

  it.each(['a {', '(', '[', '${'])('refuses 100,000 × %s', (text) => {
    expect(inTime('hcl', text.repeat(100_000))).toBe('nested more than 400 levels deep')
  })

  it.each([
    ['conditions', `a = ${'a?b:'.repeat(50_000)}c`],
    ['blocks', 'a {}\n'.repeat(100_000)],
    ['mismatched brackets', '(]'.repeat(100_000)],
    ['mismatched braces', '[}'.repeat(100_000)],
    ['quotes', '"'.repeat(500_000)],
    ['unfinished heredocs', 'a = <<E\n'.repeat(50_000)],
    ['faults', '@'.repeat(500_000)],
  ])('is quick with many %s', (_, text) => {
    inTime('hcl', text)
  })

  it('survives mutation', () => {
    survivesMutation('hcl', [SAMPLE, 'a = [for x in y : x if x != ""]\nb = "%{ if x }y%{ endif }"\n'])
    survivesCuts('hcl', SAMPLE)
  })
})
