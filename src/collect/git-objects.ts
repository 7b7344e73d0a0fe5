import { UnreadableError } from '../model/source-file.js'
import type { Git } from './git-command.js'

/** So many bytes of files are fetched from git at once, ahead of their turn. */
const BATCH_BYTES = 16 * 1024 * 1024
const BATCH_FILES = 2000

/** A file as a tree lists it. */
export interface Blob {
  readonly object: string
  readonly size: number
}

/**
 * Hands out contents in the order in which files are read. Git is asked for a batch of them at a time: one process per file would
 * take minutes, all at once would take the memory.
 */
export class GitObjects {
  private readonly at = new Map<string, number>()
  private readonly held = new Map<string, Buffer | undefined>()

  constructor(
    private readonly git: Git,
    private readonly blobs: readonly Blob[],
  ) {
    for (const [index, { object }] of blobs.entries()) if (!this.at.has(object)) this.at.set(object, index)
  }

  bytes(object: string): Uint8Array {
    if (!this.held.has(object)) this.fetch(this.at.get(object) ?? 0)
    const bytes = this.held.get(object)
    if (bytes === undefined) throw new UnreadableError('the object is missing in the repository')
    return bytes
  }

  private fetch(from: number): void {
    this.held.clear()
    const wanted = new Set<string>()
    let bytes = 0
    for (const { object, size } of this.blobs.slice(from, from + BATCH_FILES)) {
      if (wanted.size > 0 && bytes + size > BATCH_BYTES) break
      if (!wanted.has(object)) bytes += size
      wanted.add(object)
    }
    for (const [object, content] of parseBatch(this.git.catFile('--batch', [...wanted]))) this.held.set(object, content)
    // What git did not speak of is missing too.
    for (const object of wanted) if (!this.held.has(object)) this.held.set(object, undefined)
  }
}

const NEWLINE = 0x0a

/** `<object> <type> <size>\n<content>\n`, or `<object> missing\n`; see git-cat-file(1), batch output. */
export function* parseBatch(output: Buffer): Generator<[object: string, content: Buffer | undefined]> {
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf(NEWLINE, at)
    if (end < 0) return
    const [object = '', kind, size] = output.toString('latin1', at, end).split(' ')
    if (kind !== 'blob') {
      yield [object, undefined]
      at = end + 1
      if (size !== undefined && /^\d+$/.test(size)) at += Number(size) + 1
      continue
    }
    const length = Number(size)
    yield [object, output.subarray(end + 1, end + 1 + length)]
    at = end + 1 + length + 1
  }
}
