import { folderOf, joined } from '../module-paths.js'
import { named } from './named.js'
import type { CreateResolver } from './resolver.js'

/** PHP: a full name is the file that declares it, which says more than the folders of `composer.json`; `require` is relative. */
export const php: CreateResolver = (modules) => {
  const find = named(modules, 'php')
  const whole = new Map(modules.map(({ path }, index) => [path, index]))
  return ({ path }) => {
    const folder = folderOf(path)
    return (specifier) => {
      if (!specifier.startsWith('.')) return find(specifier)
      const found = whole.get(joined(folder, specifier) ?? '') ?? whole.get(joined('', specifier) ?? '')
      return found === undefined ? undefined : [found]
    }
  }
}
