import { folderOf } from '../module-paths.js'
import type { CreateResolver } from './resolver.js'

/** Java and Kotlin: `com.acme.Mail` is the file `…/com/acme/Mail.java`; a member or nested class is looked for in its class. */
export const jvm: CreateResolver = (modules) => {
  const files = new Map<string, number>()
  const folders = new Map<string, number[]>()
  modules.forEach(({ path, language }, index) => {
    if (language !== 'jvm') return
    const inRoot = path.replace(/^(?:.*\/)?(?:java|kotlin|scala)\//, '').replace(/\.\w+$/, '')
    files.set(inRoot, index)
    const folder = folderOf(inRoot)
    folders.set(folder, [...(folders.get(folder) ?? []), index])
  })
  const find = (specifier: string): readonly number[] | undefined => {
    const names = specifier
      .replace(/\.$/, '')
      .replace(/\.[*_]$/, '')
      .split('.')
    if (/\.[*_]?$/.test(specifier) && folders.has(names.join('/'))) return folders.get(names.join('/'))
    for (let length = names.length; length >= Math.max(2, names.length - 2); length--) {
      const found = files.get(names.slice(0, length).join('/'))
      if (found !== undefined) return [found]
    }
    return undefined
  }
  return () => find
}
