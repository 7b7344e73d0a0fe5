import { expect, it } from 'vitest'
import { factInWords } from '../../src/assess/fact-words.js'

it.each([
  ['control', 'captcha', 'not-configured-allow:valid?', 'valid?: lets through where it is not set up'],
  ['control', 'captcha', 'unreachable-allow:verify', 'verify: lets through after an error'],
  ['control', 'fraud', 'ignored:check', 'check: nobody looks at its answer'],
  ['control', 'captcha', 'something-new:verify', 'verify: something-new'],
  ['guard', 'newcomer', 'role:user', 'role of newcomers: user'],
  ['guard', 'newcomer', 'limit:throttle', 'limit of newcomers: throttle'],
  ['guard', 'admin-local', 'a password of its own', 'a password of its own'],
  ['strip', 'stored', 'attachment', 'stored as it came: attachment'],
  ['purge', 'kept', 'gorm.DeletedAt', 'marked as deleted and kept: gorm.DeletedAt'],
  ['purge', 'sequential', 'ids that count up', 'ids that count up'],
  ['initialisation', 'STRIPE_SECRET_KEY', 'schema', 'STRIPE_SECRET_KEY: asked for at the start'],
  ['initialisation', 'readiness', 'probe', 'the probe asks for it'],
] as const)('%s of %s, %s: %s', (kind, subject, detail, words) => {
  expect(factInWords({ kind, subject, detail })).toBe(words)
})
