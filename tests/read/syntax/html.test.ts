import { beforeAll, describe, expect, it } from 'vitest'
import { prepare } from '../../../src/read/syntax/parse.js'
import { attempt, inTime, survivesCuts, survivesMutation } from './attempt.js'

const SAMPLE = `<!doctype html>
<!-- ünï😀 --><html><head><script src="https://js.stripe.com/v3"></script></head>
<body><p>a<p>b <noscript><img src='x'></noscript><svg><path d="M0"/></svg></body></html>
`

beforeAll(() => prepare(['html']))

interface Place {
  readonly startOffset: number
  readonly endOffset: number
}

function attributesOf(text: string, selector: string, name: string): readonly string[] {
  const result = attempt('html', text)
  if (typeof result === 'string') throw new Error(result)
  const $ = result.tree
  return $(selector)
    .toArray()
    .map((element) => {
      const places = element.sourceCodeLocation as { attrs?: Record<string, Place> } | undefined
      const place = places?.attrs?.[name]
      return place === undefined ? '' : text.slice(place.startOffset, place.endOffset)
    })
}

describe('html', () => {
  it.each([[''], ['<'], ['<script src=x'], ['</p></p>'], ['<a href="x'], ['\u0000']])('takes broken %j', (text) => {
    expect(attempt('html', text)).toHaveProperty('tree')
  })

  it('gives elements with the offsets of their attributes', () => {
    expect(attributesOf(SAMPLE, 'script', 'src')).toEqual(['src="https://js.stripe.com/v3"'])
    expect(attributesOf(SAMPLE, 'noscript img', 'src')).toEqual(["src='x'"])
  })

  it.each([
    ['<div>'.repeat(100_000), 'nested more than 400 levels deep'],
    ['<b><i><u><a>'.repeat(20_000), 'nested more than 400 levels deep'],
    ['<x/>'.repeat(100_000), 'nested more than 400 levels deep'],
    [`<a ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>`, 'a tag with more than 2000 attributes'],
    [`${'<b>'.repeat(390)}${'<p>x'.repeat(100_000)}`, 'too many formatting elements are left open'],
    [`<svg><style>${'<g>'.repeat(100_000)}`, 'nested more than 400 levels deep'],
    ['x'.repeat(1_100_000), 'larger than 1 MiB'],
  ])('D04: refuses %.20j…', (text, reason) => {
    expect(inTime('html', text)).toBe(reason)
  })

  it('does not take side by side for nested, nor markup in scripts for markup', () => {
    expect(inTime('html', `<ul>${'<li>x'.repeat(5000)}</ul>`)).toHaveProperty('tree')
    expect(inTime('html', `<script>${'"<div>"'.repeat(5000)}</SCRIPT><p>`)).toHaveProperty('tree')
    expect(inTime('html', '<div><br></div>'.repeat(5000))).toHaveProperty('tree')
  })

  it.each([
    ['paragraphs', '<p>'.repeat(200_000)],
    ['rows', `<table>${'<tr><td>x'.repeat(50_000)}`],
    ['stray end tags', `${'<div>'.repeat(390)}${'</x>'.repeat(100_000)}`],
    ['scripts', '<script>'.repeat(100_000)],
    ['comments', '<!--'.repeat(200_000)],
    ['brackets', '<'.repeat(1_000_000)],
    ['body attributes', Array.from({ length: 50_000 }, (_, i) => `<body a${i}>`).join('')],
    ['quotes', `<a x="${'"y="'.repeat(200_000)}`],
  ])('D04: is quick with many %s', (_, text) => {
    inTime('html', text)
  })

  it('survives mutation', () => {
    survivesMutation('html', [SAMPLE, '<table><tr><td><b>x</table><template><a href=y></template>'])
    survivesCuts('html', SAMPLE)
  })
})
