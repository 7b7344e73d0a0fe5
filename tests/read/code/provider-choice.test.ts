import { describe, expect, it } from 'vitest'
import { providerChoice } from '../../../src/read/code/provider-choice.js'
import { readWith } from '../read-with.js'

const facts = async (path: string, text: string) =>
  (await readWith(providerChoice, path, text)).codeFacts.map(
    (fact) => `${fact.location.line} ${fact.subject} ${fact.detail}`,
  )

describe('code/provider-choice', () => {
  it.each<[name: string, path: string, text: string, expected: readonly string[]]>([
    ['nothing', 'a.py', '', []],
    [
      'a weighted choice',
      'send.py',
      'def send_sms(to):\n    chosen = random.choices(active_providers, weights=w)[0]\n',
      ['2 active_providers, weights=w sms'],
    ],
    [
      'a list that is asked',
      'send.rb',
      'def email(to)\n  email_providers.sample.deliver(to)\nend',
      ['2 email_providers email'],
    ],
    [
      'an index by chance',
      'send.ts',
      'const smsProvider = pick(Math.random() * smsProviders.length)',
      ['1 ) * smsProviders.length) sms'],
    ],
    ['a comment', 'send.py', '# sms: random.choices(providers)\n', []],
    ['a choice of something else', 'send.py', 'sms = 1\nprovider = 2\nx = random.choice(colours)\n', []],
    ['no capability near', 'a.py', 'x = random.choice(providers)\n', []],
  ])('%s', async (_name, path, text, expected) => {
    expect(await facts(path, text)).toEqual(expected)
  })
})
