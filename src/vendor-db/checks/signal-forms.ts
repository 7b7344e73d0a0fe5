import type { SignalKind } from '../../model/evidence.js'
import { isUnfilled } from '../issue-words.js'
import { type Check, type JudgedSignal, signalsOf } from './fault.js'

/** The format each kind must have; what it refuses is a bare word or a slip. */
const FORMAT: Partial<Record<SignalKind, { readonly form: RegExp; readonly like: string }>> = {
  package: {
    form: /^pkg:(npm|pypi|gem|maven|gradle-plugin|nuget|golang|cargo|composer|hex|pub|swift|cocoapods|conda|jsr|conan|github)\/[^\s?@]*(?:@[^\s?/]+\/[^\s?@]+)?\*?$/,
    like: 'a package URL without version, pkg:npm/twilio',
  },
  import: {
    form: /^(js|python|ruby|java|go|php|csharp|swift|objc|rust|dart|elixir):\S+$/,
    like: 'the language and the module, python:stripe',
  },
  client: { form: /^[a-z][a-z0-9-]*:\S+$/, like: 'the library and the client, aws:sesv2' },
  host: {
    form: /^(?:[a-z0-9-]+|\*)(?:\.(?:[a-z0-9-]+|\*))*\.[a-z][a-z0-9-]*(?:\/\S*)?$/,
    like: 'a host in lower case, with a path where needed, api.twilio.com or host.com/path',
  },
  env: { form: /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_?\*?$/, like: 'capitals, TWILIO_AUTH_TOKEN or TWILIO_*' },
  setting: { form: /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*_?\*?$/, like: 'snake case, sendgrid_api_key or twilio_*' },
  resource: { form: /^[A-Za-z][\w:./-]*\*?$/, like: 'a type of a resource, aws_s3_bucket* or AWS::S3::*' },
  provider: { form: /^[\w-]+\/[\w-]+$/, like: 'name space and name, cloudflare/cloudflare' },
  image: { form: /^[a-z0-9.:-]+\/\S+$/, like: 'an image with its registry, docker.io/library/name' },
  action: { form: /^[\w.-]+[/:]\S+$/, like: 'owner/name, owner/* or orb:owner/name' },
  runner: { form: /^[a-z]+:\S+$/, like: 'the service and the runner, github:ubuntu-*' },
  registry: { form: /^[a-z][a-z0-9-]*$/, like: 'an ecosystem, npm' },
  dns: {
    form: /^(MX|SPF|DKIM|TXT|CNAME|NS|CAA|A):\S+$/,
    like: 'the type of record and its value, MX:aspmx.l.google.com',
  },
  header: { form: /^[a-z0-9-]+\*?$/, like: 'lower case, cf-ipcountry' },
  mobile: {
    form: /^(entitlement|permission|plugin|key|feature|store|track|capability|metadata|action|background-mode|scheme|library|skadnetwork|flavor|match-storage):\S+$/,
    like: 'what it is and its name, plugin:expo-updates',
  },
  adapter: { form: /^[a-z][a-z0-9-]*:[a-z0-9_-]+:\S+$/, like: 'framework, setting and name, laravel:mail:mailgun' },
}

/** Every signal has the form of its kind, and a prefix or a host is long enough to mean somebody. */
export const signalsHaveForm: Check = (judged) =>
  signalsOf(judged).flatMap((one) => {
    const { vendor, service, kind, pattern, at } = one
    const format = FORMAT[kind]
    // A gap of the template is told as such.
    if (isUnfilled(pattern)) return []
    if (format && !format.form.test(pattern))
      return [
        {
          vendor: vendor.id,
          at,
          says: `${kind} «${pattern}» of ${service.id} has not the form of that kind; write ${format.like}`,
        },
      ]
    const width = tooWide(one)
    return width === undefined
      ? []
      : [{ vendor: vendor.id, at, says: `${kind} «${pattern}» of ${service.id} ${width}` }]
  })

/**
 * Letters and digits that the stem of a prefix needs. Assumption: three name somebody (GKE_*, pkg:npm/@uploadthing/*); types of Terraform
 * carry the name of their provider, which may have two (b2_*); signals that leave the vendor open claim less (S3_*).
 */
const LEAST = 3
const LEAST_OF_OPEN = 2

/** Ends under which a country's companies have their names: `co.uk` is nobody's. */
const SECOND_LEVEL = /^(?:com?|net|org|gov|edu|ac|ne|or)\.[a-z]{2}$/

function tooWide({ service, kind, pattern, isAssumed }: JudgedSignal): string | undefined {
  if (kind === 'host') {
    const host = pattern.split('/')[0]!
    const fixed = host.replace(/^(?:.*\*\.)/, '')
    if (!fixed.includes('.') || SECOND_LEVEL.test(fixed))
      return 'covers every name under that end; write the host of the vendor, api.vendor.com'
    return undefined
  }
  if (!pattern.endsWith('*')) return undefined
  if ((kind === 'env' || kind === 'setting') && !pattern.endsWith('_*'))
    return 'ends within a word; let the prefix end in _* or write the whole name'
  // The registry of an ecosystem stands for all that comes from it.
  if (kind === 'package' && service.capabilities.some((one) => one === 'registry' || one === 'source-hosting'))
    return undefined
  const stem = pattern.replace(/^pkg:[a-z-]+\//, '').replace(/[^A-Za-z0-9]/g, '')
  const least = isAssumed || kind === 'resource' ? LEAST_OF_OPEN : LEAST
  return stem.length < least ? `is too short a prefix; ${least} letters at least, or the whole name` : undefined
}
