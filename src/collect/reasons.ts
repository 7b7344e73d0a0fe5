import { NOT_AT_HAND, UnreadableError } from '../model/source-file.js'

/** Why an entry was met and not read. The words stand in the report; other stages may compare with them. */
export const REASON = {
  ...NOT_AT_HAND,
  dependencies: 'installed dependencies',
  buildOutput: 'build output',
  versionControl: 'version-control data',
  changed: 'changed while reading',
  gone: 'gone while reading',
  noPermission: 'no permission to read',
  pathTooLong: 'path too long for the system',
  pipe: 'named pipe',
  socket: 'socket',
  device: 'device',
  notRegular: 'not a regular file',
} as const

/** Reasons for failures of the file system, by error code. */
const BY_CODE = new Map<string, string>([
  ['EACCES', REASON.noPermission],
  ['EPERM', REASON.noPermission],
  ['ENOENT', REASON.gone],
  ['ENOTDIR', REASON.changed],
  ['ELOOP', REASON.changed],
  ['ENXIO', REASON.changed],
  ['ENAMETOOLONG', REASON.pathTooLong],
])

/** The reason to show for an error of the file system. Never holds a path of this machine. */
export function reasonOf(error: unknown): string {
  if (error instanceof UnreadableError) return error.reason
  const code = codeOf(error)
  return BY_CODE.get(code) ?? `cannot be read (${code || 'unknown error'})`
}

/** The code of a system error (`ENOENT`), or an empty text. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | undefined)?.code
  return typeof code === 'string' ? code : ''
}
