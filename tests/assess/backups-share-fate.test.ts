import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Facts } from '../../src/assess/ground.js'
import { evidence } from '../support/facts.js'
import { judged, resource, type Seen } from '../support/judged.js'
import { tinyDb } from '../support/tiny-db.js'

const db = tinyDb(
  {
    cloud: {
      owner: 'holding',
      services: { 'cloud-db': { capabilities: ['database'] }, 'cloud-files': { capabilities: ['storage'] } },
    },
    sister: { owner: 'holding', services: { 'sister-files': { capabilities: ['storage'] } } },
    other: { services: { 'other-files': { capabilities: ['storage'] }, 'other-mail': { capabilities: ['email'] } } },
  },
  [{ id: 'holding', name: 'Holding', country: 'US' }],
)
const rds: Seen = { service: 'cloud-db', seen: [resource('aws_rds_cluster', { context: 'main shop' })] }
const bucket: Seen = { service: 'cloud-files', seen: [resource('aws_s3_bucket', { context: 'uploads' })] }
const cli = (name: string) => evidence({ kind: 'client', value: `cli:${name}`, path: 'bin/backup.sh' })
const plan = resource('aws_backup_plan', { context: 'daily' })
const found = (seen: readonly Seen[], besides: Partial<Omit<Facts, 'map'>> = {}) =>
  judged('HF109', seen, db, besides).map((one) => `${one.severity} ${one.vendors.join('+')}`)

describe('backups that share the fate of what they back up', () => {
  it.each<[name: string, seen: readonly Seen[], besides: Partial<Omit<Facts, 'map'>>, expected: string]>([
    ['a managed database and nothing else', [rds], {}, 'high cloud'],
    ['a backup plan of the same provider', [rds], { evidence: [plan] }, 'high cloud'],
    ['a snapshot', [rds], { evidence: [resource('aws_db_snapshot')] }, 'high cloud'],
    [
      'a bucket that is copied beside itself',
      [bucket],
      { evidence: [resource('aws_s3_bucket_replication_configuration')] },
      'medium cloud',
    ],
    ['files that are in a backup plan', [bucket], { evidence: [plan] }, 'medium cloud'],
    ['database and files are one finding', [rds, bucket], {}, 'high cloud'],
    [
      'a table for orders',
      [{ ...rds, seen: [resource('aws_dynamodb_table', { context: 'orders' })] }],
      {},
      'high cloud',
    ],
    ['CloudFormation', [{ ...rds, seen: [resource('AWS::RDS::DBInstance')] }], {}, 'high cloud'],
    [
      'storage elsewhere for something else',
      [rds, { service: 'other-files', seen: [resource('b2_bucket', { context: 'avatars' })] }],
      {},
      'high cloud',
    ],
    [
      'a backup with the sister company',
      [rds, { service: 'sister-files', seen: [resource('x_bucket', { context: 'backups' })] }],
      {},
      'high cloud+sister',
    ],
    [
      'a fallback with the sister company',
      [rds],
      { config: { fallbacks: [{ for: 'cloud', capability: 'storage', to: 'sister' }] } },
      'high cloud',
    ],
    ['a dump in a test', [rds], { evidence: [{ ...cli('pg_dump'), place: 'test' }] }, 'high cloud'],
    [
      'a fallback for mail',
      [rds],
      { config: { fallbacks: [{ for: 'cloud', capability: 'email', to: 'other' }] } },
      'high cloud',
    ],
  ])('finds: %s', (_name, seen, besides, expected) => {
    expect(found(seen, besides)).toEqual([expected])
  })

  it('never gets worse when a copy elsewhere is seen besides', () => {
    const all = [rds, bucket, { service: 'other-mail' }, { service: 'sister-files', seen: [resource('x_bucket')] }]
    const copies = [cli('restic'), cli('pg_dump'), evidence({ kind: 'image', value: 'docker.io/restic/restic' })]
    fc.assert(
      fc.property(fc.subarray(all), fc.subarray([plan]), fc.subarray(copies), (seen, backups, added) => {
        const before = found(seen, { evidence: backups })
        const after = found(seen, { evidence: [...backups, ...added] })
        expect(after).toEqual(added.length === 0 ? before : [])
      }),
    )
  })

  it.each<[name: string, seen: readonly Seen[], besides: Partial<Omit<Facts, 'map'>>]>([
    ['nothing', [], {}],
    ['pg_dump in a script', [rds], { evidence: [cli('pg_dump')] }],
    ['restic in a script', [rds], { evidence: [cli('restic:backup')] }],
    [
      'an image that carries backups out',
      [rds],
      { evidence: [evidence({ kind: 'image', value: 'docker.io/offen/docker-volume-backup' })] },
    ],
    [
      'a backup bucket of another company',
      [rds, { service: 'other-files', seen: [resource('b2_bucket', { context: 'db-backup' })] }],
      {},
    ],
    [
      'a declared fallback elsewhere',
      [rds],
      { config: { fallbacks: [{ for: 'cloud', capability: 'database', to: 'other' }] } },
    ],
    [
      'a declared fallback on own machines',
      [rds],
      { config: { fallbacks: [{ for: 'cloud', capability: 'database', to: 'own PostgreSQL' }] } },
    ],
    [
      'a declared vendor for backups',
      [rds],
      { config: { declaredVendors: [{ vendor: 'other', capability: 'storage', purpose: 'nightly backups' }] } },
    ],
    ['a bucket without any backup', [bucket], {}],
    ['a vault that backs up what stands elsewhere', [{ ...bucket, seen: [resource('aws_backup_vault')] }], {}],
    ['a table of locks', [{ ...rds, seen: [resource('aws_dynamodb_table', { context: 'terraform-lock' })] }], {}],
    ['settings of a database that stands elsewhere', [{ ...rds, seen: [resource('aws_db_parameter_group')] }], {}],
    ['a database that is only asked about', [{ ...rds, seen: [resource('aws_db_instance', { use: 'declared' })] }], {}],
    [
      'an application that names its database',
      [{ service: 'cloud-db', seen: [{ kind: 'env', value: 'CLOUD_DB_URL' }] }],
      {},
    ],
    ['an optional database', [{ ...rds, usage: 'optional' }], {}],
    ['a weak proof', [{ ...rds, confidence: 'low' }], {}],
  ])('is silent: %s', (_name, seen, besides) => {
    expect(found(seen, besides)).toEqual([])
  })
})
