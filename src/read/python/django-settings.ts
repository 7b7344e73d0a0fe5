import { defineReader } from '../reader.js'
import { elsewhere } from '../shared/endpoint-setting.js'
import { hostOf } from '../shared/host-of.js'
import { linesOf } from '../shared/lines.js'

/** Settings whose value is a class, and the slot they fill. */
const SLOTS: ReadonlyMap<string, string> = new Map([
  ['EMAIL_BACKEND', 'email_backend'],
  ['DEFAULT_FILE_STORAGE', 'storage'],
  ['STATICFILES_STORAGE', 'storage'],
  ['STORAGES', 'storage'],
  ['CACHES', 'cache'],
  ['DATABASES', 'database'],
  ['CHANNEL_LAYERS', 'channel_layer'],
  ['AUTHENTICATION_BACKENDS', 'auth_backend'],
  ['CELERY_EMAIL_BACKEND', 'email_backend'],
  ['MEDIA_STORAGE', 'storage'],
])

/** A setting: an upper-case name at the start of a line, or below a condition. */
const SETTING = /^(\s*)([A-Z][A-Z0-9_]{2,60})\s?(?::\s?[\w[\], ]{1,60})?\s?=(?!=)/

/** A dotted path to a class in quotes, `"storages.backends.s3.S3Storage"`. */
const CLASS_PATH = /['"]([a-z_]\w{0,60}(?:\.\w{1,60}){1,8})['"]/g

/** In the nested settings only these keys name a class. */
const CLASS_KEY = /['"](?:BACKEND|ENGINE)['"]\s{0,4}:/

const PROVIDER_APP = /['"]allauth\.socialaccount\.providers\.([a-z0-9_]{1,40})['"]/

/** Reads the back ends that Django settings choose. */
export const djangoSettings = defineReader({
  name: 'python/django-settings',
  version: 2,
  syntax: 'text',
  selects: {
    path: /(?:^|\/)(?:[\w-]*settings[\w-]*|[\w-]*config[\w-]*|base|prod(?:uction)?|common|local|dev(?:elopment)?)\.py$|\/settings\/[\w-]+\.py$/,
  },
  reads: 'Back ends of e-mail, file storage, cache, database, channels and sign-in in Django settings.',
  blind: 'Back ends named by an environment variable without a default.',
  read({ text }, report) {
    if (!MARKS.some((mark) => text.includes(mark))) return
    const host = hostOf(S3_ENDPOINT.exec(text)?.[1] ?? '')
    const away = host === undefined ? undefined : elsewhere(host)
    let slot: string | undefined
    let depth = 0
    let isConditional = false
    for (const line of linesOf(text)) {
      if (line.text.trimStart().startsWith('#')) continue
      const setting = SETTING.exec(line.text)
      if (setting !== null) {
        slot = SLOTS.get(setting[2]!)
        depth = 0
        isConditional = setting[1] !== ''
      } else if (depth <= 0 && line.text !== '' && !line.text.startsWith(' ')) slot = undefined
      const provider = PROVIDER_APP.exec(line.text)
      if (provider !== null) {
        const at = line.offset + provider.index + 1
        report.evidence({ kind: 'adapter', value: `allauth:provider:${provider[1]}`, use: 'configured', at })
      }
      depth += brackets(line.text)
      if (slot === undefined) continue
      const isNested = slot === 'cache' || slot === 'database' || slot === 'channel_layer'
      if (isNested && !CLASS_KEY.test(line.text)) continue
      for (const match of line.text.matchAll(CLASS_PATH))
        for (const value of namesOf(slot, match[1]!))
          report.evidence({
            kind: 'adapter',
            value,
            use: 'configured',
            at: line.offset + match.index + 1,
            excerpt: match[1]!,
            ...(away !== undefined && S3_STORAGE.test(match[1]!) && { context: away }),
            ...(isConditional && { condition: 'nested' }),
          })
    }
  },
})

/** django-storages points its S3 storage at another maker by a setting, or by an option of `STORAGES`. */
const S3_ENDPOINT = /^[ \t]*(?:AWS_S3_ENDPOINT_URL[ \t]?=|["']endpoint_url["'][ \t]?:)[ \t]?["']([^"'\n]{4,200})["']/m
const S3_STORAGE = /^storages\.backends\.s3/

const MARKS = [...SLOTS.keys(), 'allauth.']

/** A back end goes by its class, or by the module that has no other class of the kind; adapters travel in lower case. */
function namesOf(slot: string, path: string): readonly string[] {
  const dot = path.lastIndexOf('.')
  const names = CAPITAL.test(path.slice(dot + 1)) ? [path.slice(0, dot), path] : [path]
  return names.map((name) => `django:${slot}:${name.toLowerCase()}`)
}

const CAPITAL = /^[A-Z]/

function brackets(line: string): number {
  let depth = 0
  for (const character of line)
    if (character === '{' || character === '[' || character === '(') depth += 1
    else if (character === '}' || character === ']' || character === ')') depth -= 1
  return depth
}
