import { above, folderOf, joined } from '../module-paths.js'
import type { CreateResolver } from './resolver.js'

/** Python: a dotted name from the folder of the module upwards, since packages start where the product says, which nothing declares. */
export const python: CreateResolver = (modules) => {
  const whole = new Map(modules.map(({ path }, index) => [path, index]))
  return ({ path }) => {
    const folder = folderOf(path)
    return (specifier) => find(folder, specifier, whole)
  }
}

function find(folder: string, specifier: string, whole: ReadonlyMap<string, number>): readonly number[] | undefined {
  const dots = /^\.*/.exec(specifier)![0].length
  const rest = specifier.slice(dots).replaceAll('.', '/')
  const from = dots === 0 ? above(folder) : [joined(folder, '../'.repeat(dots - 1))]
  for (const one of from) {
    if (one === undefined) continue
    const base = joined(one, rest)!
    const found = whole.get(`${base}.py`) ?? whole.get(base === '' ? '__init__.py' : `${base}/__init__.py`)
    if (found !== undefined) return [found]
  }
  return undefined
}
