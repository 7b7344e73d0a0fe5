import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { TreeEntry } from '../collect/git-tree.js'
import { ConfigError } from '../model/errors.js'
import type { Address } from './address.js'
import { chunksOf } from './body.js'
import type { Client } from './client.js'
import type { Contents } from './contents.js'
import { type TarEnd, tarContents } from './tar.js'

/** An archive is no larger than what the tree lists, beside a header and a name for each file, and some room. */
const ROOM = { factor: 2, perEntry: 2048, bytes: 64 * 1024 * 1024 }
/** Packed source code is rarely a tenth of itself, gzip can make a thousandth of zeros: assumption between them. */
const MOST_RATIO = 200
/** Before so many bytes a ratio says nothing. */
const RATIO_FROM = 8 * 1024 * 1024

/** How an archive ended; `too much` where it is larger than what it is an archive of. */
export type ArchiveEnd = TarEnd | 'too much'

/** Streams the archive of a commit and keeps what was listed. Nothing touches the disk; what is not listed is passed over. */
export async function readArchive(
  client: Client,
  { owner, repo }: Address,
  commit: string,
  entries: readonly TreeEntry[],
  contents: Contents,
): Promise<ArchiveEnd> {
  const body = await client.stream(`/repos/${owner}/${repo}/tarball/${commit}`, `archive of ${owner}/${repo}`)
  const listed = entries.reduce((sum, { size }) => sum + size, 0)
  const most = listed * ROOM.factor + entries.length * ROOM.perEntry + ROOM.bytes
  const count = { packed: 0, unpacked: 0 }
  const gunzip = createGunzip()
  const stop = new AbortController()
  const flow = pipeline(Readable.from(counted(chunksOf(body, client.limits), count)), gunzip, { signal: stop.signal })
  // It is the reading side that tells how it ended.
  flow.catch(() => undefined)
  try {
    const files = tarContents(bounded(gunzip, count, most), (size) => contents.isWanted(size))
    for (;;) {
      const { done, value } = await files.next()
      if (done) return value
      contents.offer(value)
    }
  } catch (error) {
    if (error instanceof TooMuch) return 'too much'
    return count.unpacked === 0 && !(error instanceof ConfigError) ? 'no archive' : 'cut short'
  } finally {
    stop.abort()
    gunzip.destroy()
  }
}

interface Count {
  packed: number
  unpacked: number
}

class TooMuch extends Error {}

async function* counted(chunks: AsyncIterable<Uint8Array>, count: Count): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count.packed += chunk.byteLength
    yield chunk
  }
}

async function* bounded(chunks: AsyncIterable<Uint8Array>, count: Count, most: number): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    count.unpacked += chunk.byteLength
    const isBomb = count.unpacked > RATIO_FROM && count.unpacked > count.packed * MOST_RATIO
    if (count.unpacked > most || isBomb) throw new TooMuch()
    yield chunk
  }
}
