import { describe, expect, it } from 'vitest'
import { controls } from '../../../src/read/code/controls.js'
import { readWith } from '../read-with.js'

/** Everything that is told of a text but the verdicts of its controls. */
const told = async (path: string, text: string) =>
  (await readWith(controls, path, text)).codeFacts
    .filter(({ kind }) => kind !== 'control')
    .map(({ location, kind, subject, detail }) => `${location.line} ${kind} ${subject} ${detail}`)

describe('what a control gives to those who call it', () => {
  it.each([
    ['what somebody else says', 'a.js', 'function verifyCaptcha(t) {\n  return ask(t)\n}\n', 'neither'],
    [
      'an answer',
      'a.js',
      'function verifyCaptcha(t) {\n  if (t !== known) return false\n  return true\n}\n',
      'answers',
    ],
    ['an error', 'a.js', 'function verifyCaptcha(t) {\n  if (t !== known) throw new Error()\n}\n', 'stops'],
    ['an error of Rails', 'a.rb', 'def verify_captcha\n  head :forbidden unless known?\nend\n', 'stops'],
    ['nothing', 'a.go', 'func verifyCaptcha(t string) {\n\tcount(t)\n}\n', 'neither'],
  ])('%s', async (_name, path, text, gives) => {
    const [first] = await told(path, text)
    expect(first).toMatch(new RegExp(`^1 return \\w+ ${gives}$`))
  })
})

describe('a control of which nobody looks at the answer', () => {
  it.each([
    ['a statement', 'a.js', 'verifyCaptcha(token)\nsave(form)\n', ['1 guard captcha drops:verifyCaptcha']],
    ['awaited', 'a.ts', '  await this.verifyCaptcha(token);\n  save(form)\n', ['1 guard captcha drops:verifyCaptcha']],
    [
      'the last of a block in braces',
      'a.js',
      'if (isNew) {\n  verifyCaptcha(token)\n}\n',
      ['2 guard captcha drops:verifyCaptcha'],
    ],
    ['one that is assigned', 'a.js', 'const ok = verifyCaptcha(token)\n', []],
    ['one that is assigned over two lines', 'a.js', 'const ok =\n  verifyCaptcha(token)\n', []],
    ['one that is returned over two lines', 'a.js', 'return isKnown &&\n  verifyCaptcha(token)\n', []],
    ['what only shows the control', 'a.js', 'renderCaptcha(form)\nsave(form)\n', []],
    ['no control at all', 'a.js', 'const captcha = form.captcha\npaintTheWall(captcha)\nsave(form)\n', []],
    ['the last line of a file of Ruby', 'a.rb', 'verify_captcha(token)\n', []],
    ['the last of a method of Ruby', 'a.rb', 'def allowed\n  verify_captcha(token)\nend\n', []],
    [
      'the last of a branch of Ruby',
      'a.rb',
      'def allowed\n  if known\n    verify_captcha(token)\n  else\n    refuse\n  end\nend\n',
      [],
    ],
    [
      'one of Ruby with more behind it',
      'a.rb',
      'def create\n  verify_captcha(token)\n  ensure_signed_in\nend\n',
      ['2 guard captcha drops:verify_captcha'],
    ],
    [
      'the last of a function of Python',
      'a.py',
      'def create(form):\n    verify_captcha(form.token)\n\ndef other(form):\n    pass\n',
      ['2 guard captcha drops:verify_captcha'],
    ],
  ])('%s', async (_name, path, text, expected) => {
    expect(await told(path, text)).toEqual(expected)
  })
})

describe('what a control asks, and what a helper says', () => {
  it('names whom it asks, for another file to answer', async () => {
    expect(await told('a.js', 'function verifyCaptcha(t) {\n  return remote.askVendor(t)\n}\n')).toEqual([
      '1 return verifyCaptcha neither',
      '2 guard captcha asks:askVendor',
    ])
  })

  it.each([
    [
      'a helper that lets through',
      'function askVendor(t) {\n  if (!captchaKey) return true\n  return ask(t)\n}\n',
      ['2 return askVendor not-configured-allow'],
    ],
    ['a helper that refuses', 'function askVendor(t) {\n  if (!captchaKey) return false\n  return ask(t)\n}\n', []],
    [
      'a helper that speaks of no control',
      'const captcha = 1\nfunction askVendor(t) {\n  if (!secretKey) return true\n  return ask(t)\n}\n',
      [],
    ],
    [
      'a helper before what speaks of a control',
      'function askVendor(t) {\n  if (!secretKey) return true\n  return ask(t)\n}\nconst captcha = 1\n',
      [],
    ],
    [
      'what only shows a control',
      'function renderCaptcha(t) {\n  if (!captchaKey) return true\n  return draw(t)\n}\n',
      [],
    ],
    [
      'a helper inside of its control',
      'function verifyCaptcha(t) {\n  const askVendor = () => {\n    if (!captchaKey) return true\n    return ask(t)\n  }\n  return known(t)\n}\n',
      ['1 return verifyCaptcha answers', '6 guard captcha asks:known'],
    ],
  ])('%s', async (_name, text, expected) => {
    expect(await told('a.js', text)).toEqual(expected)
  })
})
