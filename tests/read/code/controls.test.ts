import { describe, expect, it } from 'vitest'
import { controls } from '../../../src/read/code/controls.js'
import { processorMs } from '../../support/processor-time.js'
import { readWith } from '../read-with.js'
import { CONTROLS, LANGUAGES } from './control-samples.js'

const verdicts = async (path: string, text: string) =>
  (await readWith(controls, path, text)).codeFacts
    .filter((fact) => fact.kind === 'control' && !fact.detail.startsWith('lets-through'))
    .map((fact) => `${fact.location.line} ${fact.subject} ${fact.detail}`)
const open = async (path: string, text: string) => (await verdicts(path, text)).filter((one) => /-allow:/.test(one))

describe.each(LANGUAGES)('controls in $file', ({ file, open: letting, closed }) => {
  const samples = (bodies: readonly string[]) =>
    bodies.flatMap((body) => CONTROLS.map((name) => [name, body.replaceAll('NAME', name)] as const))

  it.each(samples(letting))('%s lets through: %s', async (_name, text) => {
    expect(await open(file, text)).toHaveLength(1)
  })

  it.each(samples(closed))('%s refuses: %s', async (_name, text) => {
    expect(await open(file, text)).toEqual([])
  })

  it.each(letting.map((body) => [body.replaceAll('NAME', 'paintTheWall')]))('is no control: %s', async (text) => {
    expect(await open(file, text)).toEqual([])
  })
})

describe('controls', () => {
  const sample = 'function verifyCaptcha(t) {\n  if (!secretKey) {\n    return true\n  }\n  return ask(t)\n}\n'

  it('vanishes when it throws instead', async () => {
    expect(await verdicts('a.js', sample)).toEqual(['2 captcha not-configured-allow:verifyCaptcha'])
    expect(await verdicts('a.js', sample.replace('return true', 'throw new Error()'))).toEqual([
      '2 captcha fails-closed:verifyCaptcha',
    ])
  })

  it.each([
    [
      'a.js',
      'function verifyCaptcha(t) {\n  return remote(t)\n}\nfunction remote(t) {\n  if (!captchaKey) return true\n  return ask(t)\n}\n',
      5,
    ],
    [
      'a.py',
      'def verify_captcha(t):\n    return remote(t)\n\ndef remote(t):\n    if not captcha_key:\n        return True\n    return ask(t)\n',
      5,
    ],
    [
      'a.rb',
      'def verify_captcha(t)\n  remote(t)\nend\n\ndef remote(t)\n  return true if captcha_key.blank?\n  ask(t)\nend\n',
      6,
    ],
    [
      'b.js',
      'async function verifyCaptcha(t) {\n  const passed = await remote(t)\n  if (!passed) throw new Refused()\n}\nasync function remote(t) {\n  if (!captchaKey) return true\n  return ask(t)\n}\n',
      6,
    ],
  ])('follows a helper in %s', async (path, text, line) => {
    expect(await open(path, text)).toEqual([`${line} captcha not-configured-allow:remote`])
  })

  it.each<[string, string, readonly string[]]>([
    [
      'what lets through stands on a line of its own',
      'function verifyCaptcha(t) {\n  if (!secretKey) {\n    return true\n  }\n  return ask(t)\n}\n',
      ['2 captcha not-configured-allow:verifyCaptcha', '3 captcha lets-through:verifyCaptcha'],
    ],
    [
      'what lets through stands on the line of its condition',
      'function verifyCaptcha(t) {\n  if (!secretKey) return true\n  return ask(t)\n}\n',
      ['2 captcha not-configured-allow:verifyCaptcha'],
    ],
    [
      'a handler that refuses',
      'function verifyCaptcha(t) {\n  try {\n    return ask(t)\n  } catch {\n    return false\n  }\n}\n',
      ['4 captcha fails-closed:verifyCaptcha'],
    ],
    [
      'a missing key that is only noted',
      'function verifyCaptcha(t) {\n  if (!secretKey) {\n    log(t)\n  }\n  return ask(t)\n}\n',
      [],
    ],
    [
      'a condition about something else',
      'function verifyCaptcha(t) {\n  if (t.length > 2000) return true\n  return ask(t)\n}\n',
      [],
    ],
    [
      'a control inside of another, once',
      'function verifyCaptcha(t) {\n  function checkCaptchaKey() {\n    if (!secretKey) return true\n  }\n  return ask(t)\n}\n',
      ['3 captcha not-configured-allow:verifyCaptcha'],
    ],
    [
      'another control that it asks, which keeps its kind',
      'function verifyCaptcha(t) {\n  return checkFraud(t)\n}\nfunction checkFraud(t) {\n  if (!secretKey) return true\n  return ask(t)\n}\n',
      ['5 fraud not-configured-allow:checkFraud'],
    ],
    ['a client that does nothing, of no control', 'captcha = a.orElse(new NoOpPainter())\n', []],
  ])('tells all of %s', async (_name, text, expected) => {
    const { codeFacts } = await readWith(controls, 'a.js', text)
    const told = codeFacts.filter(({ kind }) => kind === 'control')
    expect(told.map(({ location, subject, detail }) => `${location.line} ${subject} ${detail}`)).toEqual(expected)
  })

  it.each([
    ['.orElseGet(() -> {\n  return CaptchaClient.noop();\n});', 1],
    ['.orElse(new NoOpFraudChecker());', 1],
    ['CaptchaClient.noop();', 0],
    ['.orElse(new NoOpPainter());', 0],
  ])('a client that controls nothing: %s', async (text, count) => {
    expect(await open('A.java', `class A { void a() { x\n${text} } }`)).toHaveLength(count)
  })

  it.each([
    [
      'asked for what is bad',
      'async function isPasswordPwned(p) {\n  try {\n    return await ask(p)\n  } catch {\n    return false\n  }\n}',
      1,
    ],
    [
      'asked for what is bad, and it says so',
      'async function isPasswordPwned(p) {\n  try {\n    return await ask(p)\n  } catch {\n    return true\n  }\n}',
      0,
    ],
    [
      'while developing',
      'function verifyCaptcha(t) {\n  if (!IS_PRODUCTION || !secretKey) return true\n  return ask(t)\n}',
      0,
    ],
    ['what the visitor sends', 'function verifyCaptcha(t) {\n  if (!req.body.key) return true\n  return ask(t)\n}', 0],
    [
      'falls through to success',
      'async function verifyCaptcha(t) {\n  try {\n    await ask(t)\n  } catch (e) {\n    log(e)\n  }\n  return true\n}',
      1,
    ],
  ])('%s', async (_name, text, count) => {
    expect(await open('a.ts', text)).toHaveLength(count)
  })

  it.each([
    ['broken syntax', `function verifyCaptcha(t) { if (!secretKey {{{ return true ${'('.repeat(50)}`],
    ['deep nesting', `function verifyCaptcha(t) {${'if (!secretKey) {'.repeat(20_000)}`],
    ['many names', 'verifyCaptcha('.repeat(25_000)],
    ['an open string', `const verifyCaptcha = "${'a\n'.repeat(50_000)}`],
  ])('is bounded: %s', async (_name, text) => {
    const start = processorMs()
    await readWith(controls, 'a.js', text.replace(/(.{4000})/g, '$1\n'))
    expect(processorMs() - start).toBeLessThan(1500)
  })

  it('looks at a long file of short lines', async () => {
    const text = `${'// of many\n'.repeat(1000)}function verifyCaptcha(t) {\n  if (!secretKey) return true\n}\n`
    expect(await open('a.js', text)).toEqual(['1002 captcha not-configured-allow:verifyCaptcha'])
  })

  it.each([
    ['minified', `function verifyCaptcha(){}${'a'.repeat(6000)}`],
    ['minified, but for the lines around', `function verifyCaptcha(){}\n${'a'.repeat(6000)}\nb()\n`],
    ['huge', `function verifyCaptcha(){}\n${'a();\n'.repeat(100_000)}`],
  ])('lists what it does not look at: %s', async (_name, text) => {
    expect((await readWith(controls, 'a.js', text)).problems).toHaveLength(1)
  })
})
