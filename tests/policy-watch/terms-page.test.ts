import { describe, expect, it } from 'vitest'
import { compareLines, fingerprintOf } from '../../src/policy-watch/compare.js'
import { linesOfPage } from '../../src/policy-watch/text-of-page.js'

/**
 * The shape of a vendor's page of terms as such pages are built: banner, menu, language switch, a dated head, numbered sections, a
 * table, scripts that change with every delivery. The words are our own.
 */
function termsPage({ days = '30 days', date = '1 March 2026', nonce = 'a1', extra = '' } = {}): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Terms | Acme</title>
<script nonce="${nonce}">window.__DATA__={"build":"${nonce}"}</script><style>.x{color:red}</style></head>
<body class="page-${nonce}">
<div id="consent"><template><p>We use cookies ${nonce}</p></template></div>
<header><nav><ul><li><a href="/products">Products</a><li><a href="/pricing">Pricing ${nonce}</a></ul></nav>
<select><option>English<option>Deutsch</select></header>
<main><article>
<h1>Terms of service</h1><p><em>Last updated ${date}</em></p>
<h2 id="s1">1. The service</h2><p>Acme sends <strong>messages</strong> for you. You follow the <a href="/aup">acceptable use
policy</a>.</p>
<h2 id="s2">2. Suspension</h2>
<ol type="a"><li>We may suspend an account at once if it harms others.<li>We tell you by e-mail.</ol>
${extra}
<h2 id="s3">3. End</h2><p>Each side may end this with ${days} of notice. Data can be fetched for 14 days.</p>
<table><tr><th>Plan<th>Notice</tr><tr><td>Free<td>none</tr></table>
</article></main>
<footer><p>© 2026 Acme ${nonce}</p></footer><script src="/app.${nonce}.js"></script>
</body></html>`
}

const read = (html: string) => linesOfPage({ contentType: 'text/html; charset=utf-8', bytes: Buffer.from(html) })

describe('a page of terms', () => {
  it('is its text, without banner, menu, footer and scripts', async () => {
    expect(await read(termsPage())).toEqual([
      'Terms of service',
      'Last updated 1 March 2026',
      '1. The service',
      'Acme sends messages for you.',
      'You follow the acceptable use policy.',
      '2. Suspension',
      'We may suspend an account at once if it harms others.',
      'We tell you by e-mail.',
      '3. End',
      'Each side may end this with 30 days of notice.',
      'Data can be fetched for 14 days.',
      'Plan',
      'Notice',
      'Free',
      'none',
    ])
  })

  it('has the same fingerprint when only what surrounds it was delivered anew', async () => {
    const [before, after] = [await read(termsPage()), await read(termsPage({ nonce: 'b2' }))]
    expect(fingerprintOf(after)).toBe(fingerprintOf(before))
  })

  it('shows a shorter notice and a new clause, in reading order, and nothing else', async () => {
    const before = await read(termsPage())
    const after = await read(
      termsPage({
        days: '7 days',
        date: '1 June 2026',
        nonce: 'c3',
        extra: '<p>We may suspend without stating a reason.</p>',
      }),
    )
    expect(fingerprintOf(after)).not.toBe(fingerprintOf(before))
    expect(compareLines(before, after)).toEqual({
      added: 3,
      removed: 2,
      sentences: [
        { change: 'removed', text: 'Last updated 1 March 2026' },
        { change: 'added', text: 'Last updated 1 June 2026' },
        { change: 'added', text: 'We may suspend without stating a reason.' },
        { change: 'removed', text: 'Each side may end this with 30 days of notice.' },
        { change: 'added', text: 'Each side may end this with 7 days of notice.' },
      ],
    })
  })
})
