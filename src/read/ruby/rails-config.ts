import { defineReader } from '../reader.js'
import { guardedLines } from './guards.js'

/** Settings that take the name of an adapter, and the slot they fill. */
const SETTING =
  /\b(?:action_mailer\.)?(delivery_method|ingress|active_storage\.service|queue_adapter|fog_provider)\s?=\s?(.{1,200})/

const SLOTS: Readonly<Record<string, readonly string[]>> = {
  // Both names are in use for the ways of sending mail.
  delivery_method: ['delivery_method', 'action_mailer'],
  ingress: ['action_mailbox'],
  'active_storage.service': ['active_storage'],
  queue_adapter: ['active_job'],
  fog_provider: ['fog_provider'],
}

/** `provider :google_oauth2, …` of OmniAuth, `config.omniauth :github, …` of Devise. */
const OMNIAUTH = /^\s*(?:provider|config\.omniauth)[ (]\s?[:'"](\w{1,40})/

/** `provider: 'AWS'` in fog credentials, `storage: :s3` of Paperclip and Shrine. */
const FOG = /\bprovider:?\s?(?:=>)?\s?['"](AWS|Google|AzureRM|OpenStack|Rackspace|Aliyun|DigitalOcean|Backblaze)['"]/
const PAPERCLIP = /\bstorage:\s?:(\w{1,40})/

/** `lookup: :mapbox, ip_lookup: :ipinfo_io` of the geocoder gem. */
const GEOCODER = /^\s*(?:config\.)?(?:ip_)?lookup(?::|\s?=>|\s?=)\s?:(\w{1,40})/

/** A symbol or string; of several the last, since it is the default of a lookup. */
const NAME = /(?:^|[\s,({])(?::(\w{1,60})|['"]([\w/.-]{1,60})['"])/g

/** Reads the adapters that a Rails application chooses: mail, storage, queues, sign-in. */
export const railsConfig = defineReader({
  name: 'ruby/rails-config',
  version: 2,
  syntax: 'text',
  selects: {
    path: /(?:^|\/)config\/(?:application|environments\/[\w-]+|initializers\/(?:[\w-]+\/)?[\w-]+)\.rb$|\.rake$/,
  },
  reads:
    'Delivery method, mailbox ingress, Active Storage service, queue adapter, fog and Paperclip storage, OmniAuth providers, Geocoder look-ups.',
  blind: 'Adapters that only an environment variable names.',
  read({ text }, report) {
    const isGeocoder = text.includes('Geocoder')
    if (!MARKS.some((mark) => text.includes(mark))) return
    for (const { text: line, offset, condition } of guardedLines(text)) {
      const emit = (value: string, name: string) =>
        report.evidence({
          kind: 'adapter',
          value: value.toLowerCase(),
          use: 'configured',
          at: offset + Math.max(0, line.indexOf(name)),
          excerpt: name,
          ...(condition !== undefined && { condition }),
        })
      const setting = SETTING.exec(line)
      const name = setting === null ? undefined : lastName(setting[2]!)
      if (name !== undefined) for (const slot of SLOTS[setting![1]!] ?? []) emit(`rails:${slot}:${name}`, name)
      const provider = OMNIAUTH.exec(line)
      if (provider !== null) emit(`omniauth:provider:${provider[1]}`, provider[1]!)
      const fog = FOG.exec(line)
      if (fog !== null) emit(`fog:provider:${fog[1]}`, fog[1]!)
      const lookup = isGeocoder ? GEOCODER.exec(line) : null
      if (lookup !== null) emit(`geocoder:lookup:${lookup[1]}`, lookup[1]!)
      const paperclip = PAPERCLIP.exec(line)
      if (paperclip !== null) emit(`paperclip:storage:${paperclip[1]}`, paperclip[1]!)
    }
  },
})

const MARKS = [
  'delivery_method',
  'ingress',
  'active_storage',
  'queue_adapter',
  'fog_',
  'omniauth',
  'OmniAuth',
  'storage:',
  'Geocoder',
]

function lastName(source: string): string | undefined {
  const value = source.replace(MODIFIER, '').replace(ENVIRONMENT_KEY, '')
  let name: string | undefined
  for (const match of value.matchAll(NAME)) name = match[1] ?? match[2]
  return name
}

const MODIFIER = /\s(?:if|unless)\s.*$/
const ENVIRONMENT_KEY = /ENV(?:\.fetch\(|\[)\s?['"]\w{1,80}['"]\s?[,\]]?/
