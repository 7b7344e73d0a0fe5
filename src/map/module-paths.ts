/** Endings that an import may leave out, in the order in which tools try them. */
const ENDINGS = ['', '.ts', '.tsx', '.js', '.jsx', '.mjs', '.cjs', '.mts', '.cts', '.vue', '.svelte']

const INDEXES = ENDINGS.slice(1).map((ending) => `/index${ending}`)

/** The collected modules by path. */
export type Paths = ReadonlyMap<string, number>

/** The module that a path without its ending means, `.js` standing for `.ts` as TypeScript has it. */
export function moduleAt(base: string, paths: Paths): number | undefined {
  for (const ending of ENDINGS) {
    const found = paths.get(base + ending)
    if (found !== undefined) return found
  }
  if (/\.[cm]?jsx?$/.test(base)) {
    const typed = base.replace(/\.([cm]?)js(x?)$/, '.$1ts$2')
    const found = paths.get(typed) ?? paths.get(`${typed}x`)
    if (found !== undefined) return found
  }
  for (const index of INDEXES) {
    const found = paths.get(base === '' ? index.slice(1) : base + index)
    if (found !== undefined) return found
  }
  return undefined
}

/** Joins a folder and a relative path; undefined where it leaves the product. */
export function joined(folder: string, relative: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

/** The folder of a path, empty at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}
