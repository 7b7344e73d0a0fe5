import { describe, expect, it } from 'vitest'
import { compareLines, fingerprintOf } from '../../src/policy-watch/compare.js'
import { linesOfPage } from '../../src/policy-watch/text-of-page.js'

const read = (html: string | Uint8Array, contentType = 'text/html') =>
  linesOfPage({ contentType, bytes: typeof html === 'string' ? Buffer.from(html) : html })

describe('text of a page', () => {
  it('keeps what is read and drops what surrounds it', async () => {
    const html = `<!doctype html><html><head><title>T</title><style>p{}</style></head><body>
      <nav>Home</nav><header>Logo</header><main><h1>Terms  of\u00a0service</h1><p>One <b>bold</b> word. And
      a second!</p><ul><li>first<li>second</ul><table><tr><td>a<td>b</table><script>1</script><!-- no -->
      <template>no</template><svg><text>no</text></svg>last<br>line</main><footer>©</footer></body></html>`
    expect(await read(html)).toEqual([
      'Terms of service',
      'One bold word.',
      'And a second!',
      'first',
      'second',
      'a',
      'b',
      'last',
      'line',
    ])
  })

  it.each([
    ['header', Buffer.from([0x3c, 0x70, 0x3e, 0xe9]), 'text/html; charset=ISO-8859-1', 'é'],
    ['meta', Buffer.from('<meta charset="windows-1252"><p>\xe9', 'latin1'), 'text/html', 'é'],
    ['neither', Buffer.from('<p>é'), 'text/html', 'é'],
    ['unknown', Buffer.from('<p>é'), 'text/html; charset=klingon', 'é'],
    ['broken', Buffer.from([0x3c, 0x70, 0x3e, 0xe9]), 'text/html', '\ufffd'],
  ])('charset by %s', async (_, bytes, type, text) => {
    expect(await read(bytes, type)).toEqual([text])
  })

  it('takes plain text as it is', async () => {
    expect(await read('<b> One.\r\n Two.', 'text/plain')).toEqual(['<b> One.', 'Two.'])
  })

  it('reads a large page in bounded time', async () => {
    const html = `<p>Terms</p><script>${'x'.repeat(3 * 1024 * 1024)}</script>${'<tr><td>'.repeat(50_000)}`
    const started = process.cpuUsage()
    expect(await read(html)).toEqual(['Terms'])
    const { user, system } = process.cpuUsage(started)
    expect((user + system) / 1e6).toBeLessThan(10)
  })
})

describe('comparison', () => {
  it('knows the same words by one fingerprint', () => {
    expect(fingerprintOf(['a b', 'c'])).toBe(fingerprintOf(['a', 'b c']))
    expect(fingerprintOf(['a b'])).not.toBe(fingerprintOf(['a', 'c']))
  })

  it('counts how often a sentence is there, and not where', () => {
    expect(compareLines(['a', 'b', 'a'], ['b', 'a'])).toMatchObject({ added: 0, removed: 1 })
    expect(compareLines(['a', 'b'], ['b', 'a'])).toEqual({ added: 0, removed: 0, sentences: [] })
    expect(compareLines([], ['__proto__', 'constructor'])).toMatchObject({ added: 2, removed: 0 })
  })

  it('shows ten sentences, cut and made visible', () => {
    const { added, sentences } = compareLines([], ['\u001b[2Jwipe\u202e', '😀'.repeat(300), ...'abcdefghijkl'])
    expect(added).toBe(14)
    expect(sentences.map(({ text }) => text)).toEqual(['\\x1b[2Jwipe\\u202e', `${'😀'.repeat(199)}…`, ...'abcdefgh'])
  })
})
