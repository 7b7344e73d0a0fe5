import { describe, expect, it } from 'vitest'
import { page, site, status, watch } from './site.js'

describe('a page over time', () => {
  it('is new, then unchanged, then changed, and keeps what was known where it cannot be fetched', async () => {
    let html = '<header>Monday</header><p>We may suspend you. We give 30 days of notice.</p><footer>1</footer>'
    let isDown = false
    const { url } = await site({
      '/terms': (request, response) => (isDown ? status(403)(request, response) : page(html)(request, response)),
    })
    const terms = url('/terms')
    const first = await watch([terms], { today: '2026-11-01' })
    html =
      '<header>Tuesday</header>\n<script>x = 1</script><div>We may suspend you.</div> <div>We give 30 days\n of notice.</div>'
    const second = await watch([terms], { known: first.state, today: '2026-11-02' })
    html = '<p>We may suspend you. We give no notice. We need no reason.</p>'
    const third = await watch([terms], { known: second.state, today: '2026-11-03' })
    isDown = true
    const fourth = await watch([terms], { known: third.state, today: '2026-11-04' })
    expect([first, second, third, fourth].map(({ outcomes }) => outcomes[0])).toEqual([
      { status: 'new' },
      { status: 'unchanged', since: '2026-11-01' },
      {
        status: 'changed',
        since: '2026-11-02',
        change: {
          added: 2,
          removed: 1,
          sentences: [
            { change: 'removed', text: 'We give 30 days of notice.' },
            { change: 'added', text: 'We give no notice.' },
            { change: 'added', text: 'We need no reason.' },
          ],
        },
      },
      { status: 'not-fetched', reason: 'answered 403' },
    ])
    expect(fourth.state).toEqual(third.state)
    expect(third.state.get(terms)).toMatchObject({
      firstSeen: '2026-11-01',
      lastSeen: '2026-11-03',
      changed: '2026-11-03',
      lines: ['We may suspend you.', 'We give no notice.', 'We need no reason.'],
    })
  })

  it('leaves pages that were not asked for as they are known', async () => {
    const { url } = await site({ '/a': page('<p>A</p>'), '/b': page('<p>B</p>') })
    const first = await watch([url('/a')])
    const second = await watch([url('/b')], { known: first.state })
    expect([...second.state.keys()]).toEqual([url('/a'), url('/b')])
  })
})

describe('manners', () => {
  it('shows who asks, and sends neither cookies nor credentials', async () => {
    const { url, requests } = await site({
      '/a': (_, response) =>
        response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'who=you' }).end('<p>A</p>'),
      '/b': page('<p>B</p>'),
    })
    await watch([url('/a'), url('/b')])
    expect(requests.map(({ headers }) => [headers['user-agent'], headers.cookie, headers.authorization])).toEqual([
      ['holdfast/1.2.3', undefined, undefined],
      ['holdfast/1.2.3', undefined, undefined],
    ])
  })

  it('asks a host for one page at a time, and four hosts at once', async () => {
    let now = 0
    let most = 0
    const perHost: number[] = []
    const sites = await Promise.all(
      Array.from({ length: 6 }, () => {
        let here = 0
        const slow = (_: unknown, response: Parameters<ReturnType<typeof page>>[1]) => {
          perHost.push(++here)
          most = Math.max(most, ++now)
          setTimeout(() => {
            here--
            now--
            page('<p>Text</p>')(_ as never, response)
          }, 100)
        }
        return site({ '/a': slow, '/b': slow })
      }),
    )
    const { outcomes } = await watch(sites.flatMap(({ url }) => [url('/a'), url('/b')]))
    expect(outcomes).toEqual(Array.from({ length: 12 }, () => ({ status: 'new' })))
    expect([Math.max(...perHost), most]).toEqual([1, 4])
  })
})
