import { describe, expect, it } from 'vitest'
import { providerAdapter } from '../../../src/read/code/provider-adapter.js'
import { providerFallback } from '../../../src/read/code/provider-fallback.js'
import { providerSwitch } from '../../../src/read/code/provider-switch.js'
import { registryMirror } from '../../../src/read/delivery/registry-mirror.js'
import type { Reader } from '../../../src/read/reader.js'
import { readWith } from '../read-with.js'

const facts = async (reader: Reader<'text'>, path: string, text: string) =>
  (await readWith(reader, path, text)).codeFacts.map(
    (fact) => `${fact.location.line} ${fact.kind} ${fact.subject} ${fact.detail}`,
  )

describe('code/provider-switch', () => {
  it.each<[name: string, path: string, text: string, expected: readonly string[]]>([
    ['nothing', 'a.ts', '', []],
    [
      'an enumeration of Java, without what its methods say',
      'Method.java',
      'public enum PaymentProvider {\n  STRIPE(1),\n  /** old */\n  BRAINTREE(2);\n}\nclass A { void f() { g(); } }',
      ['1 choice PaymentProvider switch:stripe,braintree'],
    ],
    [
      'an enumeration of Swift',
      'P.swift',
      'enum SmsProvider {\n  case twilio\n  case vonage\n}',
      ['1 choice SmsProvider switch:twilio,vonage'],
    ],
    [
      'an enumeration of Python',
      'p.py',
      'class MailBackend(str, Enum):\n    SES = "ses"\n    SENDGRID = "sendgrid"\n\nx = 1\n',
      ['1 choice MailBackend switch:ses,sendgrid'],
    ],
    [
      'a union',
      'p.ts',
      "export type MailProvider = 'resend' | 'sendgrid'\n",
      ['1 choice MailProvider switch:resend,sendgrid'],
    ],
    [
      'a switch by the environment',
      'mail.ts',
      "switch (process.env.MAIL_PROVIDER) {\n  case 'sendgrid': return a()\n  case 'ses': return b()\n}",
      ['1 choice MAIL_PROVIDER switch:sendgrid,ses'],
    ],
    [
      'comparisons',
      'sms.py',
      'if settings.sms_provider == "twilio":\n    a()\nelif settings.sms_provider == "vonage":\n    b()\n',
      ['1 choice provider switch:twilio,vonage'],
    ],
    ['one provider is no choice', 'p.ts', "if (provider === 'stripe') pay()", []],
    ['an enumeration of something else', 'C.java', 'enum Colour { RED, GREEN }', []],
    ['commented out', 'p.ts', "// type MailProvider = 'resend' | 'sendgrid'\n", []],
  ])('%s', async (_name, path, text, expected) => {
    expect(await facts(providerSwitch, path, text)).toEqual(expected)
  })
})

describe('code/provider-adapter', () => {
  it.each<[name: string, path: string, text: string, expected: readonly string[]]>([
    ['nothing', 'a.ts', '', []],
    [
      'a class of TypeScript',
      'a.ts',
      'export class S3 implements StorageProvider {',
      ['1 choice StorageProvider adapter'],
    ],
    [
      'a class that extends first',
      'A.java',
      'class A extends Base implements Closeable, SmsGateway {',
      ['1 choice SmsGateway adapter'],
    ],
    [
      'a factory',
      'zoom.ts',
      'const Zoom = (c: Credential): VideoApiAdapter => {',
      ['1 choice VideoApiAdapter adapter'],
    ],
    ['a class of Python', 'a.py', 'class Twilio(base.SmsProvider):\n    pass\n', ['1 choice SmsProvider adapter']],
    ['a class of Ruby', 'a.rb', 'class Twilio < Sms::Provider\nend\n', ['1 choice Provider adapter']],
    ['Rust', 'a.rs', 'impl MailTransport for Ses {', ['1 choice MailTransport adapter']],
    [
      'told once',
      'a.ts',
      'class A implements XAdapter {}\nclass B implements XAdapter {}',
      ['1 choice XAdapter adapter'],
    ],
    ['an interface of something else', 'a.ts', 'class A implements Comparable {', []],
    ['commented out', 'a.ts', '// class A implements SmsProvider {', []],
  ])('%s', async (_name, path, text, expected) => {
    expect(await facts(providerAdapter, path, text)).toEqual(expected)
  })
})

describe('code/provider-fallback', () => {
  it.each<[name: string, path: string, text: string, expected: readonly string[]]>([
    ['nothing', 'a.ts', '', []],
    [
      'the same call of somebody else',
      'send.ts',
      'try {\n  await twilio.send(m)\n} catch (e) {\n  log(e)\n  await vonage.send(m)\n}',
      ['1 retry twilio failover:vonage'],
    ],
    [
      'Python',
      'send.py',
      'try:\n    self.mailgun.deliver(m)\nexcept Exception:\n    self.postmark.deliver(m)\n',
      ['1 retry self.mailgun failover:self.postmark'],
    ],
    [
      'Ruby',
      'send.rb',
      'begin\n  twilio_client.deliver(m)\nrescue StandardError => e\n  vonage_client.deliver(m)\nend\n',
      ['1 retry twilio_client failover:vonage_client'],
    ],
    [
      'functions that say by whom',
      'send.ts',
      'try {\n  await sendWithSendgrid(m)\n} catch {\n  await sendWithSes(m)\n}',
      ['1 retry Sendgrid failover:Ses'],
    ],
    [
      'a rejected promise',
      'send.ts',
      'await stripe.charge(c).catch(() => adyen.charge(c))',
      ['1 retry stripe failover:adyen'],
    ],
    [
      'two kits with words of their own',
      'send.ts',
      'try {\n  await postmark.sendEmail(m)\n} catch (e) {\n  console.warn(e)\n  await mailgun.messages.create(m)\n}',
      ['1 retry postmark failover:mailgun.messages'],
    ],
    ['trying the same one again', 'send.ts', 'try { twilio.send(m) } catch (e) { twilio.send(m) }', []],
    ['something else instead', 'send.ts', 'try { twilio.send(m) } catch (e) { logger.error(e) }', []],
    ['what comes after the handler', 'send.ts', 'try { twilio.send(m) } catch (e) { log(e) }\nvonage.send(m)', []],
  ])('%s', async (_name, path, text, expected) => {
    expect(await facts(providerFallback, path, text)).toEqual(expected)
  })
})

describe('delivery/registry-mirror', () => {
  it.each<[name: string, path: string, text: string, expected: readonly string[]]>([
    ['nothing', 'a.yml', '', []],
    [
      'of BuildKit',
      'buildkitd.toml',
      '[registry."docker.io"]\n  mirrors = ["mirror.example.com"]\n',
      ['1 choice mirror.example.com mirror:docker.io'],
    ],
    [
      'of the daemon',
      'daemon.json',
      '{ "registry-mirrors": ["https://mirror.example.com"] }',
      ['1 choice mirror.example.com mirror:docker.io'],
    ],
    ['a registry without one', 'buildkitd.toml', '[registry."docker.io"]\n  http = true\n# mirror\n', []],
  ])('%s', async (_name, path, text, expected) => {
    expect(await facts(registryMirror, path, text)).toEqual(expected)
  })
})
