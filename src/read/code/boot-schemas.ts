/** A setting that a schema of all settings requires, and where it stands. */
export interface RequiredSetting {
  readonly name: string
  readonly at: number
}

/** `KEY: z.string()` of zod, `KEY: str()` of envalid; what belongs to it ends where the next key begins. */
const ENTRY = /^([ \t]{1,12})([A-Z][A-Z0-9_]{3,80}):\s*(?:z\s*\.|v\.|(?:str|url|email|host|makeValidator)\()/gm

/** What makes an entry of a schema dispensable. */
const DISPENSABLE =
  /optional|(?:pre)?(?:default|fault)|nullish|nullable|catch\(|preprocess|\.or\(|undefined|requiredInProd|devDefault|refine|\bif\b/i

/** Schemas that are checked while modules load. */
const CHECKS_AT_LOAD =
  /\bcreateEnv\(|\bcleanEnv\(|\.(?:safeP|p)arse\(\s*(?:\{\s*\.\.\.)?process\.env\b|\bparse\(\s*process\.env\b/

/** So much of an entry is looked at. */
const LONGEST_ENTRY = 300

/** Settings that a schema of JavaScript or TypeScript requires: t3-env, zod, valibot, envalid. */
export function requiredByZod(text: string): RequiredSetting[] {
  if (!CHECKS_AT_LOAD.test(text)) return []
  return [...text.matchAll(ENTRY)].flatMap((match) => {
    const entry = deeperLines(text, match.index, match[1]!.length)
    return DISPENSABLE.test(entry) ? [] : [{ name: match[2]!, at: match.index + match[1]!.length }]
  })
}

/** The line at `at` and those after it that stand deeper: what belongs to one key. */
function deeperLines(text: string, at: number, depth: number): string {
  const [first = '', ...more] = text.slice(at, at + LONGEST_ENTRY).split('\n')
  const end = more.findIndex((line) => line.trim() !== '' && line.length - line.trimStart().length <= depth)
  return [first, ...more.slice(0, end < 0 ? more.length : end)].join('\n')
}

/** `stripe_key: SecretStr` of a class of settings; with a default it is dispensable. */
const FIELD =
  /^[ \t]{4}([A-Za-z]\w{2,60}):[ \t]*(?:str|SecretStr|HttpUrl|AnyUrl|AnyHttpUrl|EmailStr)[ \t]*(?:#[^\n]{0,200})?$/gm

/** Settings that a class of pydantic requires, by the name of the environment variable that fills them. */
export function requiredByPydantic(text: string): RequiredSetting[] {
  const found: RequiredSetting[] = []
  for (const head of text.matchAll(/^class\s+\w+\([^)\n]*\bBaseSettings\b[^)\n]*\):[ \t]*$/gm)) {
    const from = head.index + head[0].length
    const body = text.slice(from, from + 8000).split(/^\S/m, 1)[0]!
    const prefix = /\benv_prefix\s*=\s*["'](\w{0,40})["']/.exec(body)?.[1] ?? ''
    for (const field of body.matchAll(FIELD))
      found.push({ name: `${prefix}${field[1]!}`.toUpperCase(), at: from + field.index + 4 })
  }
  return found
}
