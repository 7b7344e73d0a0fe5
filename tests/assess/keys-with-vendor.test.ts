import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/assess/ground.js'
import type { PlacedCodeFact } from '../../src/model/evidence.js'
import { evidence } from '../support/facts.js'
import { judged, resource, type Seen } from '../support/judged.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb({
  cloud: { services: { 'cloud-keys': { capabilities: ['secrets'] } } },
  vault: { services: { 'vault-keys': { capabilities: ['secrets'] } } },
  play: { services: { 'play-store': { capabilities: ['app-store'] } } },
  fruit: { services: { 'fruit-store': { capabilities: ['app-store'] } } },
})
const keys = (...seen: readonly NonNullable<Seen['seen']>[number][]): Seen => ({ service: 'cloud-keys', seen })
const key = resource('aws_kms_key', { context: 'messages' })
const secret = resource('aws_secretsmanager_secret', { context: 'stripe' })
const code = evidence({ kind: 'client', value: 'aws:kms' })
const play: Seen = { service: 'play-store', seen: [{ kind: 'mobile', value: 'store:google-play' }] }
const bundle: PlacedCodeFact = {
  reader: 'android/app-bundle',
  kind: 'signing',
  subject: 'app-bundle',
  detail: 'app.aab',
  place: 'delivery',
  location: { path: 'fastlane/Fastfile', line: 3, column: 1 },
}
type Besides = Partial<Omit<Facts, 'map'>>
const found = (seen: readonly Seen[], besides: Besides = {}) =>
  judged('HF113', seen, db, besides).map((one) => `${one.severity} ${one.vendors.join('+')}`)

describe('secrets or keys kept only with a vendor', () => {
  it.each<[name: string, seen: readonly Seen[], besides: Besides, expected: readonly string[]]>([
    ['a key under data', [keys(key)], {}, ['medium cloud']],
    ['code that wraps by itself', [keys(code)], {}, ['high cloud']],
    ['key and code are one finding', [keys(key, code)], {}, ['high cloud']],
    ['a secret', [keys(secret)], {}, ['medium cloud']],
    ['a key of Google', [keys(resource('google_kms_crypto_key'))], {}, ['medium cloud']],
    ['a key of Azure', [keys(resource('azurerm_key_vault_key'))], {}, ['medium cloud']],
    ['CloudFormation', [keys(resource('AWS::KMS::Key'))], {}, ['medium cloud']],
    [
      'a secret that code reads',
      [keys(evidence({ kind: 'client', value: 'gcp:secretmanager' }))],
      {},
      ['medium cloud'],
    ],
    ['a key, though secrets are in sops', [keys(key, secret)], { files: ['.sops.yaml'] }, ['medium cloud']],
    [
      'a secret, though keys are imported',
      [keys(key, secret)],
      { evidence: [resource('aws_kms_external_key')] },
      ['medium cloud'],
    ],
    ['two companies', [keys(key), { service: 'vault-keys', seen: [secret] }], {}, ['medium cloud', 'medium vault']],
    ['an app bundle for Google Play', [play], { codeFacts: [bundle] }, ['medium play']],
    [
      'the store of fastlane match',
      [{ service: 'fruit-store', seen: [{ kind: 'client', value: 'fastlane:match' }] }],
      {},
      ['low fruit'],
    ],
  ])('finds: %s', (_name, seen, besides, expected) => {
    expect([...found(seen, besides)].sort()).toEqual(expected)
  })

  it.each<[name: string, seen: readonly Seen[], besides: Besides]>([
    ['nothing', [], {}],
    ['key material of one’s own', [keys(key)], { evidence: [resource('aws_kms_external_key')] }],
    ['a key store of one’s own', [keys(key)], { evidence: [resource('aws_kms_custom_key_store')] }],
    ['secrets in sops', [keys(secret)], { files: ['deploy/.sops.yaml'] }],
    ['secrets in git-crypt', [keys(secret)], { files: ['.git-crypt/keys/default/0/A.gpg'] }],
    [
      'a vault one runs',
      [keys(secret)],
      { evidence: [evidence({ kind: 'image', value: 'docker.io/hashicorp/vault' })] },
    ],
    ['a key of a log', [keys(resource('aws_kms_key', { context: 'app_logs' }))], {}],
    ['a key of a queue', [keys(resource('aws_kms_key', { context: 'events sqs' }))], {}],
    ['a setting in a parameter store', [keys(resource('aws_ssm_parameter'))], {}],
    ['a package alone', [keys(evidence({ kind: 'package', value: 'pkg:npm/@google-cloud/kms' }))], {}],
    [
      'a name that a bundler leaves out',
      [keys({ ...code, location: { path: 'app/vite.config.ts', line: 1, column: 1 } })],
      {},
    ],
    ['a key that is only asked about', [keys(resource('aws_kms_key', { use: 'declared' }))], {}],
    ['an optional store', [{ ...keys(key), usage: 'optional' }], {}],
    ['a second store that takes over', [{ ...keys(key), wiring: 'failover' }], {}],
    ['an APK for Google Play', [play], {}],
    ['an app bundle for another store', [{ service: 'fruit-store' }], { codeFacts: [bundle] }],
    ['certificates by hand', [{ service: 'fruit-store', seen: [{ kind: 'client', value: 'fastlane:deliver' }] }], {}],
  ])('is silent: %s', (_name, seen, besides) => {
    expect(found(seen, besides)).toEqual([])
  })
})
