import { closeSync, constants, fstatSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { ConfigError } from '../model/errors.js'
import { day } from '../model/vendor.js'
import { type FileIo, writeFile } from '../output/file.js'
import { visibleJson } from '../util/safe-text.js'
import { byText } from '../util/sort.js'

/** What was seen of a page when it was last fetched. */
const KnownPage = z.strictObject({
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/, 'a sha256 in hexadecimal'),
  firstSeen: day,
  lastSeen: day,
  changed: day.optional(),
  lines: z.array(z.string()),
})
export type KnownPage = z.infer<typeof KnownPage>

const StateFile = z.strictObject({ version: z.literal(1), pages: z.record(z.string(), KnownPage) })

/** The pages that are known, by address. */
export type PolicyState = ReadonlyMap<string, KnownPage>

const LARGEST = 256 * 1024 * 1024

/** Reads the state, never through a link; empty where there is none yet. Throws `ConfigError` where it is something else. */
export function readState(path: string, cwd: string): PolicyState {
  const text = readText(resolve(cwd, path), path)
  if (text === undefined) return new Map()
  const parsed = StateFile.safeParse(json(text))
  if (parsed.success) return new Map(Object.entries(parsed.data.pages))
  const { path: key, message } = parsed.error.issues[0]!
  throw damaged(path, `${key.join('.') || 'it'}: ${message}`)
}

/** Replaces the state by temporary file and rename. */
export function writeState(path: string, state: PolicyState, io: FileIo): void {
  const pages = Object.fromEntries([...state].sort(([a], [b]) => byText(a, b)))
  writeFile(path, `${visibleJson(JSON.stringify({ version: 1, pages }, undefined, 1))}\n`, io)
}

/** Makes the folder of the default file, one level deep; what stands there instead is judged when the file is written. */
export function makeFolderOf(path: string, cwd: string): void {
  try {
    mkdirSync(dirname(resolve(cwd, path)))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EEXIST') throw new ConfigError(`The folder of ${path} cannot be made (${code}).`)
  }
}

function readText(path: string, shown: string): string | undefined {
  let handle: number | undefined
  try {
    handle = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW)
    const stats = fstatSync(handle)
    if (!stats.isFile()) throw damaged(shown, 'it is no regular file')
    if (stats.size > LARGEST) throw damaged(shown, `it is larger than ${LARGEST / 1024 / 1024} MiB`)
    return readFileSync(handle, 'utf8')
  } catch (error) {
    if (error instanceof ConfigError) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw damaged(shown, code === 'ELOOP' ? 'it is a link' : `it cannot be read (${code})`)
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function damaged(path: string, why: string): ConfigError {
  return new ConfigError(
    `${path} is not the state of a watch: ${why}.`,
    'Name another file with --state, or remove this one to begin anew.',
  )
}
