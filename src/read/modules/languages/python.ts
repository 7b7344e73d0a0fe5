import type { Language } from './language.js'

/** Python: dotted names, relative ones with their dots. */
export const python: Language = { name: 'python', endings: ['.py'], read: (text) => ({ imports: importsOf(text) }) }

const FROM = /^[ \t]{0,40}from[ \t]{1,4}([.\w]{1,200})[ \t]{1,4}import[ \t]{1,4}(\([^)]{0,4000}\)|[^\n#]{1,400})/gm
const IMPORT = /^[ \t]{0,40}import[ \t]{1,4}([\w. ,]{1,400})/gm

/** `from a import b` names the module `a` and perhaps `a.b`; both are given, and what is no module leads nowhere. */
function importsOf(text: string): string[] {
  const found = new Set<string>()
  for (const [, from, names] of text.matchAll(FROM)) {
    found.add(from!)
    for (const name of names!.split(/[\s,()]+as\s+\w+|[\s,()]+/))
      if (/^\w+$/.test(name)) found.add(from!.endsWith('.') ? from! + name : `${from}.${name}`)
  }
  for (const [, names] of text.matchAll(IMPORT))
    for (const name of names!.split(',')) {
      const module = name.trim().split(/\s/, 1)[0]!
      if (module !== '') found.add(module)
    }
  return [...found]
}
