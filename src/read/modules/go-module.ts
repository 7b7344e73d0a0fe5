import type { ModuleSettings } from '../../model/reach.js'

/** Whether a file is the module file of Go. A `go.work` only lists those, which are all known anyway. */
export function isGoModule(path: string): boolean {
  return path === 'go.mod' || path.endsWith('/go.mod')
}

const MODULE = /^module[ \t]{1,4}"?([^\s"]{1,300})/m
const REPLACED =
  /^[ \t]{0,8}(?:replace[ \t]{1,4})?([^\s"(]{1,300})(?:[ \t]{1,4}v\S{1,100})?[ \t]{1,4}=>[ \t]{1,4}(\.{1,2}\/\S{0,300})/gm

/** The path that imports of the module begin with, and the folders that stand for others. */
export function goModule(path: string, text: string): ModuleSettings | undefined {
  const name = MODULE.exec(text)?.[1]
  if (name === undefined) return undefined
  return {
    path,
    goModule: name,
    replaces: [...text.matchAll(REPLACED)].map(([, from, to]) => ({ from: from!, to: to! })),
  }
}
