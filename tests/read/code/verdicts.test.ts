import { describe, expect, it } from 'vitest'
import { allows, isAbsence } from '../../../src/read/code/verdicts.js'

describe('a condition that holds where the vendor is not set up', () => {
  it.each([
    ['if', '(!process.env.CAPTCHA_SECRET)'],
    ['if', '(secretKey == null)'],
    ['if', 'not settings.CAPTCHA_ENABLED:'],
    ['unless', 'Rails.configuration.captcha.enabled?'],
    ['if', '(settings.captchaDisabled)'],
    ['if', '(skipCaptcha)'],
  ])('%s %s', (word, condition) => {
    expect(isAbsence(condition, word === 'unless')).toBe(true)
  })

  it.each([
    ['one thing among others', 'if', '(!captchaKey && isLoopback(address))'],
    ['one thing among others', 'if', 'not settings.CAPTCHA_KEY and is_loopback(address):'],
    ['while developing', 'if', '(!secretKey || isDevelopment)'],
    ['where nothing is sold', 'if', '(!config.billingEnabled)'],
    ['set up', 'if', '(config.captcha.enabled)'],
    ['set up', 'unless', 'captcha_key.blank?'],
    ['not off', 'if', '(!captchaDisabled)'],
    ['not off', 'unless', 'captcha_disabled?'],
    ['what the visitor sends', 'if', '(!request.body.key)'],
    ['something else', 'if', '(!items.length)'],
  ])('not %s: %s %s', (_name, word, condition) => {
    expect(isAbsence(condition, word === 'unless')).toBe(false)
  })
})

describe('a block that lets through', () => {
  it.each([
    'return true',
    '\n\n  log(error);\n\n  return true;\n',
    'await next()',
    'return next()',
    ':ok',
    '{:ok, nil}',
  ])('%j', (block) => {
    expect(allows(block, false)).toBe(true)
  })

  it.each(['return false', 'throw error', 'log(error)', 'return', 'return ask(token)\nreturn true'])(
    'not %j',
    (block) => {
      expect(allows(block, false)).toBe(false)
    },
  )

  it('lets through by giving nothing, where refusing is done by throwing', () => {
    expect(allows('return', true)).toBe(true)
  })
})
