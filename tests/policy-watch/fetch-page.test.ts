import { describe, expect, it } from 'vitest'
import { page, reason, site, status } from './site.js'

describe('redirects', () => {
  it('are followed on the same host', async () => {
    const { url, requests } = await site({ '/old': status(301, { location: '/new' }), '/new': page('<p>Terms</p>') })
    expect(await reason(url('/old'))).toBe('new')
    expect(requests.map((one) => one.url)).toEqual(['/old', '/new'])
  })

  it('to another host are refused, unless it stands in the database', async () => {
    const other = await site({ '/': page('<p>Terms</p>') })
    const { url } = await site({ '/old': status(302, { location: `http://localhost:${other.port}/` }) })
    expect(await reason(url('/old'))).toBe('the redirect leads to another host, localhost')
    expect(other.requests).toEqual([])
    // `localhost` may also mean ::1, where nobody listens; what counts is that it was tried.
    expect(await reason(url('/old'), { hosts: new Set(['localhost']) })).toMatch(/^new$|could not be reached/)
  })

  it.each([
    ['the cloud’s own', 'http://169.254.169.254/latest', 'leads to an address that is no https address (http:)'],
    ['a file', 'file:///etc/passwd', 'leads to an address that is no https address (file:)'],
    ['with a user', 'https://a:b@example.com/', 'leads to an address that holds a user name'],
    ['another port', 'https://example.com:22/', 'leads to an address that asks for port 22'],
  ])('%s', async (_, location, why) => {
    const { url } = await site({ '/old': status(302, { location }) })
    expect(await reason(url('/old'))).toBe(`the redirect ${why}`)
  })

  it('have an end', async () => {
    const { url, requests } = await site({ '/': status(302, { location: '/' }), '/no': status(302) })
    expect(await reason(url('/'))).toBe('redirects more than 5 times')
    expect(requests.length).toBe(6)
    expect(await reason(url('/no'))).toBe('redirects to no address')
  })
})

describe('limits', () => {
  it('end a body without end', async () => {
    let sent = 0
    const { url } = await site({
      '/': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' })
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(65_536))) sent++
        }
        response.on('drain', more)
        more()
      },
    })
    expect(await reason(url('/'))).toBe('is larger than 4 MiB')
    expect(sent).toBeLessThan(1000)
  })

  it.each(['headers', 'body'])('end waiting for %s', async (part) => {
    const { url } = await site({
      '/': (_, response) => {
        if (part === 'headers') return
        response.writeHead(200, { 'content-type': 'text/html' })
        response.write('<p>And')
      },
    })
    expect(await reason(url('/'), { limits: { milliseconds: 200 } })).toBe('took longer than 0.2 s')
  })

  it('end headers without measure', async () => {
    const { url } = await site({ '/': status(200, { link: 'x'.repeat(100_000) }) })
    expect(await reason(url('/'))).toMatch(/^could not be reached \(\w*HEADERS_OVERFLOW\)$/)
  })
})

describe('a busy server', () => {
  it.each<[name: string, after: string | undefined, code: number]>([
    ['seconds', '0', 429],
    ['a time that has passed', 'Sat, 31 Oct 2026 23:00:00 GMT', 503],
    ['nonsense', 'soon', 429],
    ['nothing', undefined, 500],
  ])('is asked again, where it names %s', async (_, after, code) => {
    let asked = 0
    const { url } = await site({
      '/': (request, response) => {
        if (++asked > 1) page('<p>Terms</p>')(request, response)
        else status(code, after === undefined ? {} : { 'retry-after': after })(request, response)
      },
    })
    expect(await reason(url('/'))).toBe('new')
    expect(asked).toBe(2)
  })

  it('is left alone after three tries', async () => {
    const { url, requests } = await site({ '/': status(503, { 'retry-after': '0' }) })
    expect(await reason(url('/'))).toBe('answered 503, 3 times')
    expect(requests.length).toBe(3)
  })

  it.each(['60', 'Sun, 01 Nov 2026 00:01:00 GMT'])('is left alone where it asks for %s', async (after) => {
    const { url, requests } = await site({ '/': status(429, { 'retry-after': after }) })
    expect(await reason(url('/'))).toBe('answered 429 and asks to wait 60 s')
    expect(requests.length).toBe(1)
  })
})

describe('no page of text', () => {
  it.each([
    ['not there', status(404), 'answered 404'],
    ['not modified', status(304), 'answered 304'],
    ['a document', page('%PDF-1.7', 'application/pdf'), 'is no page of text but application/pdf'],
    ['data', page('{}', 'application/json'), 'is no page of text but application/json'],
    ['untyped', page('x', ''), 'is no page of text but untyped'],
    [
      'nothing',
      page('<body><script>draw()</script><noscript>Switch on</noscript>'),
      'holds no text (it may need scripts)',
    ],
    ['deep', page('<div>'.repeat(100_000)), 'is no HTML that can be read: nested more than 400 levels deep'],
    [
      'many attributes',
      page(`<p ${'a '.repeat(3000)}>Terms`),
      'is no HTML that can be read: a tag with more than 2000 attributes',
    ],
    ['endless text', page('word '.repeat(300_000), 'text/plain'), 'holds more than 1 MiB of text'],
  ])('%s', async (_, handler, why) => {
    const { url } = await site({ '/': handler })
    expect(await reason(url('/'))).toBe(why)
  })

  it('nobody listens', async () => {
    expect(await reason('http://127.0.0.1:1/')).toMatch(/^could not be reached \(.+\)$/)
  })

  it('plain http is refused without the option', async () => {
    const { url, requests } = await site({ '/': page('<p>Terms</p>') })
    expect(await reason(url('/'), { isLoopbackHttpAllowed: false })).toBe('the address is no https address (http:)')
    expect(requests).toEqual([])
  })
})
