import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** What a corpus expects of a strict parser for its input. */
export type Expected = 'accept' | 'refuse' | 'either'

/** One input of a public corpus. */
export interface Input {
  readonly title: string
  readonly expected: Expected
  readonly bytes: Buffer
}

/** The inputs of one corpus of `tests/fixtures/corpora`. */
export function corpus(name: string): Input[] {
  const packed = readFileSync(join(import.meta.dirname, '../fixtures/corpora', `${name}.json.gz`))
  const { inputs } = JSON.parse(gunzipSync(packed).toString('utf8')) as { inputs: [string, string][] }
  return inputs.map(([title, base64]) => ({
    title,
    expected: title.split(' ')[0] as Expected,
    bytes: Buffer.from(base64, 'base64'),
  }))
}
