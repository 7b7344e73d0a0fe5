/** Endings that an import may leave out, in the order in which tools try them. */
const ENDINGS = ['.ts', '.tsx', '.js', '.jsx', '.mjs', '.cjs', '.mts', '.cts', '.vue', '.svelte']

/** The collected modules, by path and by path without its ending. */
export interface Paths {
  readonly whole: ReadonlyMap<string, number>
  /** Where several differ in their ending only, the one that tools try first. */
  readonly bare: ReadonlyMap<string, number>
}

/** The look-ups for modules in their order. */
export function pathsOf(modules: readonly string[]): Paths {
  const bare = new Map<string, number>()
  for (const ending of ENDINGS)
    for (const [index, path] of modules.entries()) {
      const stem = path.endsWith(ending) ? path.slice(0, -ending.length) : undefined
      if (stem !== undefined && !bare.has(stem)) bare.set(stem, index)
    }
  return { whole: new Map(modules.map((path, index) => [path, index])), bare }
}

/** The module that a path without its ending means, `.js` standing for `.ts` as TypeScript has it. */
export function moduleAt(base: string, { whole, bare }: Paths): number | undefined {
  const found = whole.get(base) ?? bare.get(base)
  if (found !== undefined) return found
  if (/\.[cm]?jsx?$/.test(base)) {
    const typed = base.replace(/\.([cm]?)js(x?)$/, '.$1ts$2')
    const written = whole.get(typed) ?? whole.get(`${typed}x`)
    if (written !== undefined) return written
  }
  return bare.get(base === '' ? 'index' : `${base}/index`)
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

/** A folder and those above it, the root last. */
export function above(folder: string): string[] {
  const all = [folder]
  for (let one = folder; one !== ''; ) {
    one = folderOf(one)
    all.push(one)
  }
  return all
}
