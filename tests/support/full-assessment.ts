import type { Assessment } from '../../src/model/assessment.js'
import type { RecognisedEvidence } from '../../src/model/dependency-map.js'
import type { Finding } from '../../src/model/finding.js'
import type { VendorDb } from '../../src/model/vendor-db.js'
import { tinyDb } from './tiny-db.js'

const place = (path: string, line: number, part: Partial<RecognisedEvidence> = {}): RecognisedEvidence => ({
  reader: 'npm/package-json',
  kind: 'package',
  value: 'pkg:npm/acme-sms',
  use: 'declared',
  location: { path, line, column: 5 },
  excerpt: 'acme-sms',
  place: 'source',
  signal: 'package:pkg:npm/acme-sms',
  ...part,
})

const finding = (part: Partial<Finding> & Pick<Finding, 'rule' | 'fingerprint'>): Finding => ({
  severity: 'critical',
  vendors: ['acme'],
  title: 'Web depends on Acme alone for SMS',
  facts: {},
  evidence: [place('web/package.json', 12)],
  recommendations: [],
  ...part,
})

const { signal: _, ...unrecognised } = place('web/a.ts', 1, { kind: 'host', value: 'x.example' })

/** An assessment in which every part that a report may speak of is filled: vendors, owners, upstreams, declarations, gaps. */
export const FULL: Assessment = {
  schemaVersion: 1,
  tool: { name: 'holdfast', version: '0.1.0', vendorDb: { date: '2026-01-01', vendors: 3, own: ['acme'] } },
  subject: { name: 'Shop', source: '.', revision: 'abc123', asOf: '2026-01-15', files: 9, bytes: 900 },
  components: [
    { id: 'web', path: 'web', kind: 'web-service', name: 'web' },
    { id: 'infra', path: 'infra', kind: 'infrastructure', name: 'infra' },
  ],
  headline: {
    essential: [
      { capability: 'sms', state: 'falls', expectedBy: ['web-service'], stoppedBy: ['acme-holding'] },
      { capability: 'compute', state: 'falls', expectedBy: ['web-service'], stoppedBy: ['bigcloud'] },
      { capability: 'dns', state: 'not-seen', expectedBy: ['web-service'], stoppedBy: [] },
    ],
    soleStoppers: ['acme-holding', 'bigcloud'],
    causes: [
      {
        kind: 'jurisdiction',
        id: 'US',
        organisations: ['acme', 'bigcloud'],
        lost: ['sms', 'compute'],
        surviving: ['dns'],
      },
      { kind: 'trigger', id: 'content', organisations: ['acme', 'bigcloud'], lost: ['sms'], surviving: [] },
      { kind: 'owner', id: 'acme-holding', organisations: ['acme', 'bigcloud'], lost: ['sms'], surviving: [] },
      { kind: 'upstream', id: 'bigcloud', organisations: ['acme', 'bigcloud'], lost: ['compute'], surviving: [] },
    ],
    jointCutSets: [
      { organisations: [['acme'], ['bigcloud']] },
      { component: 'web', organisations: [['acme', 'bigcloud']] },
    ],
  },
  functions: [
    {
      id: 'web/sms/codes',
      component: 'web',
      capability: 'sms',
      purpose: 'codes',
      essential: true,
      group: {
        kind: 'sole',
        members: ['d1'],
        evidence: [
          {
            reader: 'code/provider-choice',
            location: { path: 'web/sms.ts', line: 3, column: 1 },
            place: 'source',
            excerpt: 'x',
          },
        ],
      },
      state: 'falls',
    },
  ],
  dependencies: [
    {
      id: 'd1',
      vendor: 'acme',
      service: 'acme-sms',
      capability: 'sms',
      component: 'web',
      function: 'web/sms/codes',
      role: 'runtime',
      usage: 'required',
      wiring: 'sole',
      confidence: 'high',
      coupling: { level: 'few', modules: 2, operations: 3, proprietary: ['templates'], effort: 5 },
      evidence: [
        place('web/package.json', 12),
        place('web/sms.ts', 3, {
          kind: 'host',
          value: 'api.acme.io/v1/secret',
          signal: 'host:acme.io/v1',
          excerpt: 'api.acme.io/v1',
        }),
      ],
    },
    {
      id: 'd2',
      vendor: 'bigcloud',
      service: 'bigcloud-compute',
      capability: 'compute',
      component: 'infra',
      function: 'infra/compute/app',
      role: 'runtime',
      usage: 'optional',
      usageReason: 'behind a flag',
      wiring: 'switchable',
      confidence: 'medium',
      evidence: [
        place('infra/main.tf', 1, {
          kind: 'resource',
          value: 'big_vm',
          signal: 'resource:big_vm',
          scope: 'production',
          condition: 'if on',
          context: 'vm',
        }),
      ],
    },
  ],
  unidentified: [{ kind: 'host', value: 'x.example', evidence: [unrecognised] }],
  findings: [
    finding({
      rule: 'HF101',
      fingerprint: 'a'.repeat(20),
      capability: 'sms',
      component: 'web',
      facts: { services: ['acme-sms'], noticeHours: 0, isNoticeSourced: true, recoveryHours: [40, 240] },
      evidence: [place('web/package.json', 12), place('web/sms.ts', 3)],
      recommendations: [
        {
          kind: 'vendor',
          title: 'Other SMS',
          vendor: 'bigcloud',
          service: 'bigcloud-compute',
          why: 'same idea',
          but: 'new numbers',
          standards: ['SMPP'],
        },
        {
          kind: 'self-hosted',
          title: 'Own gateway',
          why: 'open source',
          licence: 'MIT',
          standards: ['SMPP'],
          notCompared: true,
        },
        { kind: 'channel', title: 'E-mail codes', why: 'no phone network' },
      ],
      setAside: [{ title: 'Third SMS', vendor: 'third', why: 'both stand on Bigcloud' }],
    }),
    finding({
      rule: 'HF106',
      fingerprint: 'b'.repeat(20),
      severity: 'high',
      title: 'Verification fails open at web/login.ts',
    }),
    finding({
      rule: 'HF105',
      fingerprint: 'c'.repeat(20),
      severity: 'medium',
      vendors: ['bigcloud', 'acme'],
      title: 'Bigcloud carries many capabilities',
      evidence: [],
      recommendations: [{ kind: 'none', title: 'No real alternative', why: 'nothing like it' }],
      suppressed: { by: 'acceptance', owner: 'Ada', reason: 'until the move', expires: '2026-06-01' },
    }),
    finding({
      rule: 'HF119',
      fingerprint: 'd'.repeat(20),
      severity: 'low',
      vendors: ['acme'],
      title: 'A warning would reach nobody',
    }),
  ],
  companies: [
    {
      company: 'acme-holding',
      name: 'Acme Holding',
      vendors: ['acme'],
      severity: 'critical',
      loses: {
        required: [{ function: 'web/sms/codes', component: 'web', capability: 'sms', through: 'acme' }],
        optional: [{ function: 'infra/compute/app', component: 'infra', capability: 'compute' }],
        components: ['web'],
      },
      terms: {
        vendor: 'acme',
        from: 'terms',
        suspensionAtOnce: true,
        noticeHours: 0,
        retrievalDays: 30,
        governingLaw: 'DE',
        source: 'https://acme.example/terms',
        read: '2026-01-01',
        verified: true,
      },
      recovery: {
        capability: 'sms',
        low: 40,
        likely: 100,
        high: 240,
        mean: 110,
        p10: 60,
        p90: 200,
        steps: [
          {
            name: 'write an adapter',
            lane: 'work',
            low: 40,
            likely: 100,
            high: 240,
            source: { assumption: 'two engineers' },
          },
        ],
      },
      noticeHours: 0,
      gap: { low: 40, likely: 100, high: 240 },
      promise: { withinHours: 24, capability: 'sms', to: 'customers' },
      precedents: [
        {
          world: 'ordinary',
          n: 2,
          withoutNotice: 1,
          noticeUnknown: 0,
          outcomes: { restored: 1, moved: 0, permanent: 1, unknown: 0 },
          last: {
            id: 'p-1',
            date: '2025-03-01',
            target: 'Some shop',
            targetKind: 'small-saas',
            trigger: 'billing-or-fraud-flag',
            noticeHours: 0,
          },
        },
      ],
      exposure: { low: 1, likely: 2, high: 3, because: ['b'.repeat(20)] },
      firstStep: {
        finding: 'a'.repeat(20),
        kind: 'channel',
        title: 'E-mail codes',
        why: 'no phone network',
        but: 'weaker proof',
        capability: 'sms',
        hours: [40, 240],
      },
      findings: ['a'.repeat(20), 'b'.repeat(20)],
    },
  ],
  rules: [
    { id: 'HF101', title: 'An essential function has a sole vendor', findings: 1 },
    { id: 'HF103', title: 'Providers share an upstream', findings: 0 },
    { id: 'HF105', title: 'One organisation carries many capabilities', findings: 1 },
    { id: 'HF106', title: 'A security control fails open', findings: 1 },
    { id: 'HF119', title: 'A warning would reach nobody', findings: 1 },
  ],
  cutSets: [{ component: 'web', function: 'web/sms/codes', organisations: ['acme'] }],
  corrections: [{ what: 'not-ours: acme tools/', reason: 'dead code', places: 1 }],
  coverage: {
    filesRead: 7,
    skipped: [{ path: 'big.bin', reason: 'binary' }],
    failed: [{ path: 'web/broken.yaml', reason: 'too deep' }],
    setAside: { test: 2 },
    partial: [{ path: 'web/half.yaml', reason: 'ends early' }],
    complete: false,
  },
  reach: {
    modules: 9,
    followed: 9,
    imports: 20,
    unresolved: 1,
    entryPoints: 2,
    vendors: [
      {
        vendor: 'acme',
        direct: { count: 1, paths: ['web/sms.ts'] },
        modules: { count: 1, paths: ['web/login.ts'] },
        entryPoints: {
          count: 1,
          byKind: { route: 1 },
          listed: [{ kind: 'route', path: 'web/login.ts', through: ['web/sms.ts'] }],
        },
      },
    ],
  },
  declared: {
    sector: 'fintech',
    legalEntity: { name: 'Shop Bank', lei: '529900T8BM49AURSDO55', country: 'DE' },
    businessFunctions: [
      {
        id: 'F1',
        name: 'Log-in',
        owner: 'Grace',
        criticality: 'critical',
        needs: ['sms'],
        licensedActivity: 'payments',
      },
      { id: 'letters', name: 'Letters', criticality: 'other', needs: ['email'] },
    ],
    declaredVendors: [
      {
        vendor: 'acme',
        capability: 'sms',
        purpose: 'codes',
        contract: { reference: 'C-17', noticeHours: 720, governingLaw: 'DE', ends: '2027-01-01' },
      },
      { vendor: 'Town Bank', capability: 'payments', country: 'DE' },
    ],
    inventory: [
      {
        vendor: 'Paper Mill',
        contract: { reference: 'C-18', noticeHours: 48, governingLaw: 'AT' },
        path: 'contracts.csv',
        line: 2,
      },
    ],
    fallbacks: [{ for: 'acme', capability: 'sms', to: 'E-mail codes', lastDrill: '2025-12-01' }],
    promises: [{ capability: 'sms', withinHours: 24, to: 'customers' }],
  },
}

/** The vendors of `FULL`. */
export const FULL_DB: VendorDb = tinyDb(
  {
    acme: {
      owner: 'acme-holding',
      upstreams: [{ organisation: 'bigcloud', relation: 'runs-on', criticality: 'hard', verified: true }],
      services: { 'acme-sms': { capabilities: ['sms'], substitutability: 'reimplement' } },
    },
    bigcloud: {
      services: { 'bigcloud-compute': { capabilities: ['compute'], substitutability: 'standard-protocol' } },
    },
  },
  [{ id: 'acme-holding', name: 'Acme Holding', country: 'US' }],
)
