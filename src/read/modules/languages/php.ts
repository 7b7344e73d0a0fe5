import type { Language, Names } from './language.js'

/** PHP: full names of classes, those of the file's own namespace too, since they need no `use`; and paths of `require` from `./`. */
export const php: Language = { name: 'php', endings: ['.php'], read }

const NAMESPACE = /^[ \t]{0,8}(?:<\?php[ \t]{1,4})?namespace[ \t]{1,4}([A-Za-z_][\w\\]{0,200})/m
const USE =
  /^use[ \t]{1,4}(?:function[ \t]|const[ \t])?[ \t]{0,4}\\?([A-Za-z_][\w\\]{0,250})(?:\{([^}]{0,2000})\}|[ \t]{1,4}as[ \t]{1,4}(\w{1,80}))?/gm
const DECLARED =
  /^[ \t]{0,8}(?:(?:abstract|final|readonly)[ \t]{1,4}){0,3}(?:class|interface|trait|enum)[ \t]{1,4}([A-Za-z_]\w{0,100})([^{]{0,400})/gm
const CONTRACTS = /\bimplements\s([\w\\,\s]{1,400})/
const REQUIRED =
  /\b(?:require|include)(?:_once)?[ \t]{0,4}\(?[ \t]{0,4}(?:(?:__DIR__|dirname\(__FILE__\))[ \t]{0,4}\.[ \t]{0,4})?["']([^"'\n$]{1,200}\.php)["']/g

/** A remark, a text, an import, or a class where one stands: `new A`, `A::`, `A $a`, `catch (A`, `: A`. */
const NAMED =
  /\/\/[^\n]*|^[ \t]{0,40}\*[^\n]*|^(?:use|namespace)[ \t][^\n;]*|'(?:[^'\\\n]|\\.){0,400}'?|"(?:[^"\\\n]|\\.){0,400}"?|(?<![$>\w\\])\\?[A-Z]\w{0,100}(?:\\\w{1,100}){0,12}/gm

function read(text: string): Names {
  const namespace = NAMESPACE.exec(text)?.[1] ?? ''
  const known = usesOf(text)
  const full = (name: string) => fullName(name, namespace, known)
  const imports = new Set(known.values())
  for (const [name] of text.matchAll(NAMED)) if (isClass(name)) imports.add(full(name))
  for (const [, path] of text.matchAll(REQUIRED)) imports.add(`./${path!.replace(/^\/+/, '')}`)
  const declares: string[] = []
  const contracts = new Set<string>()
  for (const [, name, rest] of text.matchAll(DECLARED)) {
    declares.push(namespace === '' ? name! : `${namespace}\\${name}`)
    const list = CONTRACTS.exec(rest!)?.[1] ?? ''
    for (const one of list.split(',')) if (one.trim() !== '') contracts.add(full(one.trim()))
  }
  return { imports: [...imports], declares, implements: [...contracts] }
}

/** Full names by the short ones under which the file knows them. */
function usesOf(text: string): Map<string, string> {
  const known = new Map<string, string>()
  for (const [, name, list, as] of text.matchAll(USE))
    if (list === undefined) known.set(as ?? lastOf(name!), name!)
    else
      for (const part of list.split(',')) {
        const [one, , alias] = part.trim().split(/\s+/)
        if (one) known.set(alias ?? lastOf(one), name! + one)
      }
  return known
}

function fullName(name: string, namespace: string, known: ReadonlyMap<string, string>): string {
  if (name.startsWith('\\')) return name.slice(1)
  const end = name.indexOf('\\')
  const first = end < 0 ? name : name.slice(0, end)
  const used = known.get(first)
  if (used !== undefined) return used + (end < 0 ? '' : name.slice(end))
  return namespace === '' ? name : `${namespace}\\${name}`
}

/** Constants are written in capitals alone. */
function isClass(name: string): boolean {
  return /^\\?[A-Z]/.test(name) && /[a-z]/.test(name)
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('\\') + 1)
}
