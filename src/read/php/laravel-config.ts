import { defineReader, type Report } from '../reader.js'
import { elsewhere } from '../shared/endpoint-setting.js'
import { hostOf } from '../shared/host-of.js'
import { type ConfigWord, configWords } from './config-array.js'
import { choiceOf } from './laravel-choice.js'

/** Slots by the base name of the configuration file. */
const SLOTS: Readonly<Record<string, string>> = {
  'mail.php': 'mail',
  'filesystems.php': 'filesystem',
  'queue.php': 'queue',
  'broadcasting.php': 'broadcasting',
  'cache.php': 'cache',
  'services.php': 'service',
  'logging.php': 'logging',
  'scout.php': 'scout',
  'session.php': 'session',
  'sms.php': 'sms',
  'captcha.php': 'captcha',
}

/** Keys of an entry that name its driver. */
const DRIVERS: ReadonlySet<string> = new Set(['driver', 'transport', 'handler'])

/** Mail drivers keep their keys in `config/services.php`; `config/mail.php` chooses among them. */
const CHOSEN_ELSEWHERE: ReadonlySet<string> = new Set(['mailgun', 'postmark', 'ses', 'sparkpost', 'resend', 'mandrill'])

/** Hosts that the framework's own files name until somebody sets another (laravel/laravel, config/mail.php up to version 10). */
const SHIPPED: ReadonlySet<string> = new Set(['smtp.mailgun.org'])

const NAME = /^[\w.-]{1,60}$/

/** Reads the drivers in a Laravel application's configuration. */
export const laravelConfig = defineReader({
  name: 'php/laravel-config',
  version: 2,
  syntax: 'text',
  selects: {
    path: /(?:^|\/)config\/(?:mail|filesystems|queue|broadcasting|cache|services|logging|scout|session|sms|captcha)\.php$/,
  },
  reads: 'Drivers and transports of Laravel’s configuration files, and the services they hold keys for.',
  blind: 'What the environment chooses instead of the default; drivers under names of their own.',
  read({ text, name }, report) {
    const slot = SLOTS[name]
    if (slot === undefined) return
    const { words, entries } = configWords(text)
    const choice = choiceOf(words)
    for (const word of choice.words) reportAdapter(word, slot, 'configured', report)
    for (const word of words) {
      const { keys, value } = word
      const isOffered = slot === 'service' ? CHOSEN_ELSEWHERE.has(keys[0]!) : choice.isOffered(keys)
      if (keys.length < 2 || !DRIVERS.has(keys.at(-1)!)) {
        if (isOffered || SHIPPED.has(value)) reportOfferedHost(word, report)
      } else if (NAME.test(value)) {
        const condition = choice.isChosen(keys.at(-2)!) ? undefined : CONDITION
        reportAdapter(word, slot, isOffered ? 'offered' : 'configured', report, condition, endpointBeside(words, keys))
      }
    }
    if (slot !== 'service') return
    for (const { keys, offset } of entries)
      if (keys.length === 1 && NAME.test(keys[0]!))
        reportAdapter({ keys, value: keys[0]!, offset }, slot, 'configured', report, CONDITION)
  },
})

const CONDITION = 'chosen by the environment'

function reportAdapter(
  { value, offset }: ConfigWord,
  slot: string,
  use: 'configured' | 'offered',
  report: Report,
  condition?: string,
  context?: string,
): void {
  report.evidence({
    kind: 'adapter',
    value: `laravel:${slot}:${value.toLowerCase()}`,
    use,
    at: offset,
    excerpt: value,
    ...(condition !== undefined && { condition }),
    ...(context !== undefined && { context }),
  })
}

/** The scan finds hosts of itself; what it cannot know is that nobody has chosen the entry. */
function reportOfferedHost({ value, offset }: ConfigWord, report: Report): void {
  const host = hostOf(value)
  if (host !== undefined) report.evidence({ kind: 'host', value: host, use: 'offered', at: offset })
}

/** The S3 protocol is spoken by many makers; the endpoint beside the driver names the one. */
function endpointBeside(words: readonly ConfigWord[], keys: readonly string[]): string | undefined {
  const entry = keys.slice(0, -1).join('\n')
  const endpoint = words.find((word) => word.keys.at(-1) === 'endpoint' && word.keys.slice(0, -1).join('\n') === entry)
  const host = hostOf(endpoint?.value ?? '')
  return host === undefined ? undefined : elsewhere(host)
}
