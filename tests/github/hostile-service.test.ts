import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { openClient } from '../../src/github/client.js'
import type { GithubLimits } from '../../src/github/limits.js'
import { fetchRevision } from '../../src/github/repository.js'
import { type Answer, archive, type GithubApi, githubApi } from '../support/github-api.js'
import { type History, history } from '../support/history.js'

/** Nobody waits long for the next attempt; a service that speaks at all is given time, as the machine may be busy. */
const QUICK: Partial<GithubLimits> = { backoffMs: 1, idleMs: 30_000, answerMs: 30_000, pauseMs: 2000 }
/** For services that fall silent or never end: longer than one of ours takes to speak. */
const IMPATIENT: Partial<GithubLimits> = { idleMs: 3000, answerMs: 6000 }
const FILES = { 'package.json': '{"dependencies":{"stripe":"17.0.0"}}', 'src/a.ts': 'export const a = 1\n' }
const ADDRESS = { owner: 'acme', repo: 'shop', ref: 'main' }

let server: GithubApi | undefined
afterEach(() => server?.close())

async function fetched(from: History, answer: Answer, limits: Partial<GithubLimits> = {}) {
  server = await githubApi(from, answer)
  const client = openClient({ api: new URL(server.api), token: 'secret-token' }, '0', { ...QUICK, ...limits })
  const { revision, notes } = await fetchRevision(client, ADDRESS)
  const { files } = await revision.source().collect()
  return { notes, texts: Object.fromEntries(files.map((file) => [file.path, Buffer.from(file.bytes()).toString()])) }
}

const forArchive =
  (serve: Answer): Answer =>
  (request, response) =>
    request.url!.startsWith('/archives/') && serve(request, response)

describe('archives', () => {
  it.each(['first half', 'all but the end'])('are made whole where they are cut short: %s', async (how) => {
    const shop = history({ ...FILES, 'src/noise.ts': randomBytes(200_000).toString('base64') })
    const commit = shop.git('rev-parse', 'main').trim()
    const packed = archive(shop, commit)
    const { notes, texts } = await fetched(
      shop,
      forArchive((_, response) => {
        response.end(packed.subarray(0, how === 'first half' ? packed.length / 2 : packed.length - 4))
        return true
      }),
    )
    expect(Object.keys(texts)).toEqual(['package.json', 'src/a.ts', 'src/noise.ts'])
    expect(texts['src/a.ts']).toBe(FILES['src/a.ts'])
    if (how === 'first half') expect(notes[0]).toBe('the archive ended before its end')
  })

  it.each([
    ['is no gzip', Buffer.from('<html>Welcome to the hotel</html>')],
    ['is no tar', gzipSync(Buffer.from('not a tar at all, but long enough to be a block of one. '.repeat(40)))],
    ['is empty', Buffer.alloc(0)],
  ])('are done without where what comes %s', async (_, body) => {
    const { notes, texts } = await fetched(
      history(FILES),
      forArchive((_request, response) => {
        response.end(body)
        return true
      }),
    )
    expect(texts).toEqual(FILES)
    expect(notes.at(-1)).toBe('2 files were not in the archive; all were fetched by themselves')
  })

  it.each(['zeros', 'noise'])('D07: that never end are left: %s', async (what) => {
    const before = process.memoryUsage().rss
    let most = 0
    const { notes, texts } = await fetched(
      history(FILES),
      forArchive((_, response) => {
        // Packed once and sent again and again, each time as a further member of the same gzip file.
        const member = gzipSync(what === 'zeros' ? Buffer.alloc(1 << 20) : randomBytes(1 << 20), { level: 1 })
        response.write(gzipSync(tarHeader(8 ** 10)))
        const more = () => {
          most = Math.max(most, process.memoryUsage().rss - before)
          if (!response.destroyed) response.write(member, () => setImmediate(more))
        }
        more()
        return true
      }),
    )
    expect(notes[0]).toBe('the archive is larger than what the tree lists, and was not read to its end')
    expect(texts).toEqual(FILES)
    expect(most).toBeLessThan(200 << 20)
  })

  it('that drip are given up', async () => {
    const { notes, texts } = await fetched(
      history(FILES),
      forArchive((_, response) => {
        response.write(gzipSync(Buffer.alloc(10)).subarray(0, 5))
        return true
      }),
      IMPATIENT,
    )
    expect(notes[0]).toBe('the archive ended before its end')
    expect(texts).toEqual(FILES)
  })
})

describe('blobs', () => {
  it('count only with the content that the tree names', async () => {
    const run = fetched(history({ ...FILES, '.gitattributes': 'src export-ignore' }), (request, response) => {
      if (!request.url!.includes('/blobs/')) return false
      response.end('export const a = 2\n')
      return true
    })
    await expect(run).rejects.toThrow('what the service handed out is not what it lists')
  })

  it('are not fetched beyond their number', async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`src/${i}.ts`, `export const a = ${i}\n`]))
    const run = fetched(history({ ...many, '.gitattributes': 'src export-ignore' }), () => false, { blobs: 5 })
    await expect(run).rejects.toThrow('not in the archive, like more than 5 others')
    expect(server!.seen.filter(({ path }) => path.includes('/blobs/'))).toHaveLength(5)
  })
})

describe('N03: answers', () => {
  it.each([
    ['500 twice', 500, {}],
    ['a short pause', 403, { 'retry-after': '1' }],
    ['an exhausted hour that ends now', 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }],
  ])('are asked for again after %s', async (_, status, headers) => {
    let refusals = status === 500 ? 2 : 1
    const { texts } = await fetched(history(FILES), (_request, response) => {
      if (refusals-- <= 0) return false
      response.writeHead(status, headers).end('{}')
      return true
    })
    expect(texts).toEqual(FILES)
  })

  it.each([
    ['500 for good', (response: Response) => response.writeHead(500).end('x'), /is out of order \(500\)/],
    ['a page', (response: Response) => response.end('<html>'), /is no commit|no language of an API|larger than/],
    ['no end', (response: Response) => response.write('{'), /does not come to an end/],
    ['nothing', (response: Response) => response.destroy(), /cannot be reached/],
    ['too much', (response: Response) => flood(response), /larger than/],
  ])('end the audit: %s', async (_, serve, message) => {
    const run = fetched(
      history(FILES),
      (_request, response) => {
        serve(response)
        return true
      },
      IMPATIENT,
    )
    await expect(run).rejects.toThrow(message)
  })

  it.each([
    ['no list', '{"tree":"x","truncated":false}'],
    ['no hash', '{"tree":[{"path":"a","mode":"100644","sha":"../../x","size":1}],"truncated":false}'],
    ['null', 'null'],
  ])('that are no listing end it: %s', async (_, body) => {
    await expect(
      fetched(history(FILES), (request, response) => {
        if (!request.url!.includes('/trees/')) return false
        response.end(body)
        return true
      }),
    ).rejects.toThrow('not as the API says')
  })

  it('that are larger than memory is told before anything is loaded', async () => {
    await expect(fetched(history(FILES), () => false, { heldBytes: 10 })).rejects.toThrow('held in memory')
    expect(server!.seen.some(({ path }) => path.includes('tarball'))).toBe(false)
  })
})

describe('S03: redirects', () => {
  it.each(['commits', 'tarball'])('of %s to another host are refused; it is not even asked', async (kind) => {
    let asked = 0
    const other = createServer((_, response) => {
      asked += 1
      response.end()
    })
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as AddressInfo
    try {
      await expect(
        fetched(history(FILES), (request, response) => {
          if (!request.url!.includes(`/${kind}/`)) return false
          response.writeHead(302, { location: `http://127.0.0.1:${port}/steal` }).end()
          return true
        }),
      ).rejects.toThrow('which is not followed')
      expect(asked).toBe(0)
    } finally {
      other.close()
    }
  })

  it('to where archives are take no token along', async () => {
    await fetched(history(FILES), () => false)
    const asked = (from: string) => server!.seen.filter(({ path }) => path.startsWith(from))
    expect(asked('/archives/').map(({ authorization }) => authorization)).toEqual([undefined])
    expect(new Set(asked('/api/v3/').map(({ authorization }) => authorization))).toEqual(
      new Set(['Bearer secret-token']),
    )
  })

  it('in circles end', async () => {
    await expect(
      fetched(history(FILES), (request, response) => {
        response.writeHead(301, { location: request.url! }).end()
        return true
      }),
    ).rejects.toThrow('round in circles')
  })
})

type Response = Parameters<Answer>[1]

function flood(response: Response): void {
  const chunk = Buffer.alloc(1 << 16, 'a')
  const more = () => {
    if (!response.destroyed) response.write(chunk, more)
  }
  more()
}

/** The header of a regular file of this size. */
function tarHeader(size: number): Buffer {
  const header = Buffer.alloc(512)
  header.write('acme-shop/endless.ts')
  header.write(size.toString(8).padStart(11, '0'), 124)
  header.write('0', 156)
  header.write('ustar\0', 257)
  header.write(' '.repeat(8), 148)
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return header
}
