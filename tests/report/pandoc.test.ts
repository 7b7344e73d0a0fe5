import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { FULL } from '../support/full-assessment.js'
import { HOSTILE_STRINGS } from '../support/hostile-strings.js'
import { render } from './render.js'

const HAS_PANDOC = spawnSync('pandoc', ['--version']).status === 0
const title = HAS_PANDOC ? 'the board report through pandoc' : 'the board report through pandoc (skipped: no pandoc)'

describe.skipIf(!HAS_PANDOC)(title, { timeout: 60_000 }, () => {
  const pandoc = (input: string, to: string) => {
    const { status, stdout, stderr } = spawnSync('pandoc', ['-f', 'gfm', '-t', to, '-o', '-'], {
      input,
      maxBuffer: 64 << 20,
    })
    expect([status, stderr.toString()]).toEqual([0, ''])
    return stdout
  }
  /** How often each kind of node stands in the document that pandoc understood. */
  const nodesOf = (markdown: string) => {
    const counts: Record<string, number> = {}
    JSON.parse(pandoc(markdown, 'json').toString(), (_, value) => {
      if (typeof value?.t === 'string') counts[value.t] = (counts[value.t] ?? 0) + 1
      return value
    })
    return counts
  }

  it('becomes a Word document with the same tables and headings', async () => {
    const markdown = await render('markdown')
    const { Table, Header, CodeBlock } = nodesOf(markdown)
    expect(Table).toBe(markdown.match(/^\| --- /gm)!.length)
    expect(Header).toBe(markdown.match(/^#+ /gm)!.length)
    expect(CodeBlock).toBe(1)
    // A Word document is a ZIP archive.
    expect(pandoc(markdown, 'docx').subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004')
  })

  it('has no link, image or HTML, whatever the code says', async () => {
    const said = HOSTILE_STRINGS.map((title, i) => ({
      ...FULL.findings[0]!,
      title,
      fingerprint: i.toString(16).padStart(20, '0'),
      suppressed: { by: 'waiver', owner: title, reason: title, expires: '2026-06-01' } as const,
    }))
    const nodes = nodesOf(await render('markdown', { ...FULL, findings: said }))
    expect(nodes['Str']).toBeGreaterThan(HOSTILE_STRINGS.length)
    for (const live of ['Link', 'Image', 'RawInline', 'RawBlock', 'Note', 'Math'])
      expect([live, nodes[live]]).toEqual([live, undefined])
  })
})
