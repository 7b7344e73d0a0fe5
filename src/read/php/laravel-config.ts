import { defineReader } from '../reader.js'
import { linesOf } from '../shared/lines.js'

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

const DRIVER =
  /^\s*['"](?:driver|transport|handler)['"]\s?=>\s?(?:env\(\s?['"]\w{1,60}['"]\s?,\s?)?['"]([\w.-]{1,60})['"]/
const DEFAULT = /^\s*['"](?:default|cloud|driver)['"]\s?=>\s?env\(\s?['"]\w{1,60}['"]\s?,\s?['"]([\w.-]{1,60})['"]/

/** Entries of `config/services.php`, at the first level of its array. */
const ENTRY = /^(?: {4}|\t)['"]([\w.-]{1,60})['"]\s?=>\s?\[/

/** Reads the drivers in a Laravel application's configuration. */
export const laravelConfig = defineReader({
  name: 'php/laravel-config',
  version: 1,
  syntax: 'text',
  selects: {
    path: /(?:^|\/)config\/(?:mail|filesystems|queue|broadcasting|cache|services|logging|scout|session|sms|captcha)\.php$/,
  },
  reads: 'Drivers and transports of Laravel’s configuration files, and the services they hold keys for.',
  blind: 'Which driver is in use where only the environment names it: the files list all that could be.',
  read({ text, name }, report) {
    const slot = SLOTS[name]
    if (slot === undefined) return
    let isBlock = false
    for (const line of linesOf(text)) {
      const code = line.text.trim()
      if (code.startsWith('/*')) isBlock = true
      if (isBlock || code.startsWith('//') || code.startsWith('#')) {
        if (code.endsWith('*/')) isBlock = false
        continue
      }
      const chosen = DEFAULT.exec(line.text)
      const match = chosen ?? DRIVER.exec(line.text) ?? (slot === 'service' ? ENTRY.exec(line.text) : null)
      if (match === null) continue
      report.evidence({
        kind: 'adapter',
        value: `laravel:${slot}:${match[1]!.toLowerCase()}`,
        use: 'configured',
        at: line.offset + line.text.lastIndexOf(match[1]!),
        excerpt: match[1]!,
        ...(chosen === null && { condition: 'chosen by the environment' }),
      })
    }
  },
})
