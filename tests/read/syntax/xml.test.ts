import { beforeAll, describe, expect, it } from 'vitest'
import { prepare } from '../../../src/read/syntax/parse.js'
import { descend } from '../../../src/read/syntax/xml-tree.js'
import { attempt, inTime, survivesCuts, survivesMutation } from './attempt.js'

const SAMPLE = `<?xml version="1.0"?>
<!-- ünï😀 -->
<project xmlns:a="u" a:x='ü&amp;"'>
  <dep scope="test">  hello <b/>w<![CDATA[o<r]]>ld </dep>
</project>
`

beforeAll(() => prepare(['xml']))

describe('xml', () => {
  it.each([
    ['', 'not XML'],
    ['hello', 'not XML'],
    ['<', 'not XML'],
  ])('broken: %j', (text, reason) => {
    expect(attempt('xml', text)).toBe(reason)
  })

  it('keeps what could be made out of a broken file', () => {
    expect(attempt('xml', '<a><b>x</b><c></a>')).toMatchObject({
      tree: { name: 'a', children: [{ name: 'b', text: 'x' }, { name: 'c' }] },
      partial: expect.stringContaining('unexpected close tag'),
    })
    expect(attempt('xml', '<a><b>x</b><c>')).toMatchObject({ partial: expect.stringContaining('unclosed tag') })
  })

  it('gives elements, attributes and own text with offsets', () => {
    const place = (needle: string) => SAMPLE.indexOf(needle)
    expect(attempt('xml', SAMPLE)).toEqual({
      tree: {
        name: 'project',
        offset: place('<project'),
        attributes: new Map([
          ['xmlns:a', { value: 'u', offset: place('u" a') }],
          ['a:x', { value: 'ü&"', offset: place('ü&amp') }],
        ]),
        text: '',
        textOffset: place('\n  <dep'),
        children: [
          {
            name: 'dep',
            offset: place('<dep'),
            attributes: new Map([['scope', { value: 'test', offset: place('test') }]]),
            text: 'hello wo<rld',
            textOffset: place('hello'),
            children: [
              {
                name: 'b',
                offset: place('<b/>'),
                attributes: new Map(),
                text: '',
                textOffset: place('<b/>') + 4,
                children: [],
              },
            ],
          },
        ],
      },
    })
  })

  it('takes a document type without entities', () => {
    const plist = '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://x/y.dtd"><plist><key>a</key></plist>'
    const result = attempt('xml', plist)
    expect(typeof result === 'string' ? result : descend(result.tree, 'key')?.text).toBe('a')
  })

  it.each([
    ['<!DOCTYPE l [<!ENTITY a "bb"><!ENTITY c "&a;&a;">]><l>&c;</l>'],
    ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
    ['<!DOCTYPE a [<!entity % x SYSTEM "http://x/">%x;]><a/>'],
  ])('D03: refuses entities: %s', (text) => {
    expect(attempt('xml', text)).toBe('the document defines entities')
  })

  it('refuses deep nesting', () => {
    expect(inTime('xml', '<a>'.repeat(200_000))).toBe('nested more than 1000 levels deep')
  })

  it.each([
    ['numeric references', `<a>${'&#65;'.repeat(1_000_000)}</a>`],
    ['document types', '<!DOCTYPE x>'.repeat(100_000)],
    ['unknown entities', `<a>${'&zz;'.repeat(500_000)}</a>`],
    ['opening brackets', '<'.repeat(1_000_000)],
    ['closing tags', '</a>'.repeat(500_000)],
    ['attributes', `<a ${'a="1" '.repeat(200_000)}/>`],
    ['distinct attributes', `<a ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`],
    ['sections', `<a>${'<![CDATA[x]]>'.repeat(200_000)}</a>`],
    ['comments in text', `<a>${'<!-- -->x'.repeat(200_000)}</a>`],
    ['elements', `<r>${'<a>x</a>'.repeat(200_000)}</r>`],
    ['blanks', `<r>${' '.repeat(4_000_000)}x</r>`],
  ])('D03: is quick with many %s', (_, text) => {
    inTime('xml', text)
  })

  it('survives mutation', () => {
    survivesMutation('xml', [SAMPLE, '<a b="c"><d/>&#65;&lt;</a>', '<!DOCTYPE a><a><![CDATA[x]]></a>'])
    survivesCuts('xml', SAMPLE)
  })
})
