import { folderOf, joined } from '../module-paths.js'
import { type CreateResolver, push } from './resolver.js'

/** Folders from which Rails and gems name constants (Zeitwerk: `app/*`, its `concerns`, `lib`). */
const ROOT = /^(?:.*?\/)?app\/[^/]+\/(?:concerns\/)?|^(?:.*?\/)?lib\//

/** A constant ends in at most so many names that are no file of their own: `Sms::Sender::LIMIT`. */
const MOST_WITHIN = 2

/**
 * Ruby: `Sms::Sender` is `app/…/sms/sender.rb` or `lib/sms/sender.rb`, looked for from the namespace of the module outwards.
 * Underscores and capitals are not compared, so that acronyms of inflections (`SMSSender`) need no settings.
 */
export const ruby: CreateResolver = (modules) => {
  const byConstant = new Map<string, number[]>()
  const whole = new Map<string, number>()
  modules.forEach(({ path, language }, index) => {
    if (language !== 'ruby') return
    whole.set(path, index)
    const constant = constantOf(path)
    if (constant !== undefined) push(byConstant, constant, index)
  })
  return ({ path }) => {
    const folder = folderOf(path)
    const spaces = spacesOf(constantOf(path))
    return (specifier) => {
      if (specifier.startsWith('./')) return required(joined(folder, specifier), whole)
      if (specifier.startsWith('/')) return byConstant.get(specifier.slice(1).replaceAll('_', ''))
      const isRooted = specifier.startsWith('::')
      const names = specifier.replace(/^::/, '').toLowerCase().replaceAll('_', '').split('::')
      for (const space of isRooted ? [''] : spaces)
        for (let length = names.length; length >= Math.max(1, names.length - MOST_WITHIN); length--) {
          const found = byConstant.get(space + names.slice(0, length).join('/'))
          if (found !== undefined) return found
        }
      return undefined
    }
  }
}

function required(base: string | undefined, whole: ReadonlyMap<string, number>): readonly number[] | undefined {
  const found = base === undefined ? undefined : whole.get(`${base}.rb`)
  return found === undefined ? undefined : [found]
}

/** `sms/sender` of `app/services/sms/sender.rb`; undefined for a file whose constants no folder names. */
function constantOf(path: string): string | undefined {
  const root = ROOT.exec(path)?.[0]
  if (root === undefined || !path.endsWith('.rb')) return undefined
  return path.slice(root.length, -'.rb'.length).toLowerCase().replaceAll('_', '')
}

/** The namespaces of a module from the inside outwards, each with a slash at its end; the last is none. */
function spacesOf(constant: string | undefined): string[] {
  const spaces: string[] = []
  for (let one = constant ?? ''; one !== ''; one = folderOf(one)) spaces.push(`${one}/`)
  return [...spaces, '']
}
