import { describe, expect, it } from 'vitest'
import { match } from '../../src/match/match.js'
import { readFile } from '../../src/read/read-file.js'
import { READERS } from '../../src/read/readers.js'
import { prepare } from '../../src/read/syntax/parse.js'
import { sampleOf } from '../read/samples.js'
import { compiledDb } from '../support/whole-db.js'

const { db, index } = compiledDb()

/** The services of the database that ships which one reader recognises in a file. */
async function servicesOf(readerName: string, path: string, text: string): Promise<string[]> {
  const reader = READERS.find(({ name }) => name === readerName)!
  await prepare([reader.syntax])
  const { evidence, identities } = readFile({ path, place: 'source', bytes: Buffer.from(text) }, [reader], index)
  const { matches } = match(
    evidence.map((fact) => ({ ...fact, place: 'source' as const })),
    { db, index, identities },
  )
  return [...new Set(matches.map(({ service }) => service))].sort()
}

/** Readers whose facts are of another kind than who is meant, and why no vendor can come of them. */
const TELLS_NO_VENDOR: Readonly<Record<string, string>> = {
  'android/app-bundle': 'code facts: what is handed over to be signed',
  'code/admin-login': 'code facts',
  'code/boot': 'code facts',
  'code/controls': 'code facts',
  'code/deletion': 'code facts',
  'code/newcomers': 'code facts',
  'code/provider-adapter': 'code facts',
  'code/provider-choice': 'code facts',
  'code/provider-fallback': 'code facts',
  'code/provider-switch': 'code facts',
  'code/public-buckets': 'code facts',
  'code/readiness': 'code facts',
  'code/uploads': 'code facts',
  'delivery/registry-mirror': 'code facts: the choice between registries',
  'firebase/project': 'identity: names of own projects',
  'git/mirror': 'code facts: where copies go',
  'github/pushed-images': 'code facts: the choice between registries',
  'golang/go-work': 'references: modules of the same repository',
  'readme/identity': 'identity: names of the product',
  'shell/start-scripts': 'code facts: what a machine fetches before it serves',
  'terraform/contacts': 'code facts: who hears of trouble',
}

/** A file of a format whose sample names made-up hosts only, with a service in it that exists. */
const NAMED: Readonly<Record<string, readonly [path: string, text: string, service: string]>> = {
  'apple/privacy-info': [
    'PrivacyInfo.xcprivacy',
    '<plist version="1.0"><dict><key>NSPrivacyTrackingDomains</key><array>\n<string>api.branch.io</string>\n</array></dict></plist>',
    'branch-links',
  ],
  'cargo/cargo-config': [
    '.cargo/config.toml',
    '[source.a]\ngit = "https://github.com/acme/crates"',
    'github-repositories',
  ],
  'dns/octodns': [
    'config/production.yaml',
    'providers:\n  r:\n    class: octodns_route53.Route53Provider',
    'aws-route53',
  ],
  'fastlane/appfile': ['fastlane/Matchfile', 'storage_mode("google_cloud")', 'google-cloud-storage'],
  'maven/settings': [
    '.mvn/settings.xml',
    '<settings><mirrors><mirror><id>a</id><mirrorOf>*</mirrorOf>\n<url>https://jitpack.io</url>\n</mirror></mirrors></settings>',
    'jitpack-repository',
  ],
  'tauri/conf': [
    'src-tauri/tauri.conf.json',
    '{"plugins": {"updater": {"endpoints": [\n"https://github.com/acme/notes/releases/latest/download/latest.json"]}}}',
    'github-repositories',
  ],
  'web/openapi': [
    'api/openapi.yaml',
    'openapi: 3.0.1\ncomponents:\n  securitySchemes:\n    l:\n      type: oauth2\n      flows:\n        authorizationCode:\n          tokenUrl: https://oauth2.googleapis.com/token',
    'google-signin',
  ],
}

describe('a reader of signals says what the database knows', () => {
  const readers = READERS.map(({ name }) => name)

  it.each(readers.filter((name) => !(name in TELLS_NO_VENDOR) && !(name in NAMED)))('%s', async (name) => {
    const { path, text } = sampleOf(name, 'intact')
    expect(await servicesOf(name, path, text)).not.toEqual([])
  })

  it.each(Object.entries(NAMED))('%s, where its sample names nobody real', async (name, [path, text, service]) => {
    expect(await servicesOf(name, path, text)).toContain(service)
  })

  it('and the exceptions are still readers, and still tell none', async () => {
    for (const name of [...Object.keys(TELLS_NO_VENDOR), ...Object.keys(NAMED)]) {
      expect(readers).toContain(name)
      const { path, text } = sampleOf(name, 'intact')
      expect([name, await servicesOf(name, path, text)]).toEqual([name, []])
    }
  })
})

describe('the words of a format reach the services that they name', () => {
  const yaml = (kind: string, group: string, rest: string) => `apiVersion: ${group}\nkind: ${kind}\n${rest}`
  const event = (name: string) => `functions:\n  a:\n    events:\n      - ${name}: x`

  it.each<[reader: string, path: string, text: string, services: readonly string[]]>([
    ['serverless/service', 'serverless.yml', 'provider: {name: aws}', ['aws-account']],
    ['serverless/service', 'serverless.yml', `provider: {name: aws}\n${event('sqs')}`, ['aws-account', 'aws-queues']],
    ['serverless/service', 'serverless.yml', `provider: {name: aws}\n${event('s3')}`, ['aws-account', 'aws-s3']],
    ['serverless/service', 'serverless.yml', 'provider: {name: google}', ['google-cloud-compute']],
    // The queue of one cloud is none of another's.
    ['serverless/service', 'serverless.yml', `provider: {name: google}\n${event('sqs')}`, ['google-cloud-compute']],
    ['serverless/service', 'serverless.yml', 'provider: {name: kubeless}', []],
    ['terraform/configuration', 'main.tf', 'terraform {\n backend "s3" {\n bucket = "a"\n}\n}', ['aws-s3']],
    ['terraform/configuration', 'main.tf', 'terraform {\n cloud {\n organization = "a"\n}\n}', ['terraform-cloud']],
    ['terraform/configuration', 'main.tf', 'terraform {\n backend "local" {\n path = "a"\n}\n}', []],
    // The protocol of S3 at another maker's is that maker's.
    [
      'terraform/configuration',
      'main.tf',
      'terraform {\n backend "s3" {\n endpoints = { s3 = "https://ams3.digitaloceanspaces.com" }\n}\n}',
      ['digitalocean-spaces'],
    ],
    [
      'terraform/terragrunt',
      'terragrunt.hcl',
      'remote_state {\n backend = "gcs"\n}\nterraform {\n source = "git::https://gitlab.com/acme/modules.git//vpc"\n}',
      ['gitlab-repositories', 'google-cloud-storage'],
    ],
    ['packer/template', 'a.pkr.hcl', 'source "amazon-ebs" "x" {\n}', ['aws-ec2']],
    ['packer/template', 'a.pkr.hcl', 'source "azure-arm" "x" {\n}', ['azure-compute']],
    ['packer/template', 'a.pkr.hcl', 'source "qemu" "x" {\n}', []],
    ['ansible/tasks', 'tasks/a.yml', '- amazon.aws.s3_bucket: {name: x}', ['aws-s3']],
    ['ansible/tasks', 'tasks/a.yml', '- community.general.cloudflare_dns: {zone: x}', ['cloudflare-dns']],
    ['ansible/tasks', 'tasks/a.yml', '- hetzner.hcloud.server: {name: x}', ['hetzner-cloud']],
    ['ansible/tasks', 'tasks/a.yml', '- community.general.ufw: {rule: allow}', []],
    [
      'kubernetes/manifest',
      'a.yaml',
      yaml('ClusterSecretStore', 'external-secrets.io/v1', 'spec: {provider: {gcpsm: {projectID: a}}}'),
      ['google-cloud-secrets'],
    ],
    [
      'kubernetes/manifest',
      'a.yaml',
      yaml('SecretStore', 'external-secrets.io/v1', 'spec: {provider: {vault: {server: x}}}'),
      [],
    ],
    [
      'kubernetes/manifest',
      'a.yaml',
      yaml('StorageClass', 'storage.k8s.io/v1', 'provisioner: ebs.csi.aws.com'),
      ['aws-ec2'],
    ],
    [
      'kubernetes/manifest',
      'a.yaml',
      yaml('StorageClass', 'storage.k8s.io/v1', 'provisioner: rancher.io/local-path'),
      [],
    ],
    [
      'kubernetes/manifest',
      'a.yaml',
      yaml('Ingress', 'networking.k8s.io/v1', 'spec: {ingressClassName: alb}'),
      ['aws-ec2'],
    ],
    ['kubernetes/manifest', 'a.yaml', yaml('Ingress', 'networking.k8s.io/v1', 'spec: {ingressClassName: nginx}'), []],
    [
      'kubernetes/manifest',
      'a.yaml',
      yaml('Issuer', 'cert-manager.io/v1', 'spec: {acme: {solvers: [{dns01: {cloudflare: {x: y}}}]}}'),
      ['cloudflare-dns'],
    ],
    [
      'kubernetes/manifest',
      'a.yaml',
      yaml('GitRepository', 'source.toolkit.fluxcd.io/v1', 'spec: {url: "https://gitlab.com/acme/infra.git"}'),
      ['gitlab-repositories'],
    ],
    [
      'kubernetes/manifest',
      'a.yaml',
      yaml('Application', 'argoproj.io/v1alpha1', 'spec: {source: {repoURL: "https://gitlab.com/acme/infra.git"}}'),
      ['gitlab-repositories'],
    ],
    [
      'kubernetes/manifest',
      'a.yaml',
      yaml('Provider', 'notification.toolkit.fluxcd.io/v1beta3', 'spec: {type: slack}'),
      ['slack-chat'],
    ],
    [
      'dns/octodns',
      'config/a.yaml',
      'providers: {a: {class: octodns_cloudflare.CloudflareProvider}}',
      ['cloudflare-dns'],
    ],
    ['dns/octodns', 'config/a.yaml', 'providers: {a: {class: octodns_dnsimple.DnsimpleProvider}}', ['dnsimple-dns']],
    ['dns/octodns', 'config/a.yaml', 'providers: {a: {class: octodns_powerdns.PowerDnsProvider}}', []],
    ['dns/dnscontrol', 'dnsconfig.js', 'var C = NewDnsProvider("cf", "CLOUDFLAREAPI")', ['cloudflare-dns']],
    ['dns/dnscontrol', 'dnsconfig.js', 'var R = NewRegistrar("namecheap")', ['namecheap-domains']],
    ['dns/dnscontrol', 'dnsconfig.js', 'var N = NewRegistrar("none")', []],
    ['electron/builder', 'electron-builder.yml', 'publish: {provider: s3, bucket: a}', ['aws-s3']],
    ['electron/builder', 'electron-builder.yml', 'publish: {provider: spaces, name: a}', ['digitalocean-spaces']],
    ['electron/builder', 'electron-builder.yml', 'publish: {provider: s3, endpoint: "https://s3.acme.example"}', []],
    ['web/proxy-conf', 'Caddyfile', 'tls {\n  dns cloudflare x\n}', ['cloudflare-dns']],
    ['app-engine/app-yaml', 'app.yaml', 'runtime: nodejs20\ninstance_class: F2', ['google-cloud-compute']],
  ])('%s %s %s', async (reader, path, text, services) => {
    expect(await servicesOf(reader, path, text)).toEqual(services)
  })
})

describe('a site that keeps repositories and pages', () => {
  const at = (reader: string, use: 'called' | 'linked', value: string) =>
    match(
      [
        {
          ...{ reader, use, value, kind: 'host', place: 'source', excerpt: value },
          location: { path: 'a.yaml', line: 1, column: 1 },
        },
      ],
      { db, index, identities: [] },
    ).matches.map(({ service }) => service)

  it.each([
    ['gitlab.com/acme/infra', 'gitlab-repositories'],
    ['bitbucket.org/acme/infra', 'atlassian-bitbucket'],
    ['codeberg.org/acme/infra', 'codeberg-repositories'],
  ])('%s is depended on where a format says that it is fetched, and read elsewhere', (value, service) => {
    expect(at('kubernetes/manifest', 'called', value)).toEqual([service])
    expect(at('kubernetes/manifest', 'linked', value)).toEqual([])
    expect(at('scan/text', 'called', value)).toEqual([])
  })

  it('pages that no service answers from stay pages, whoever names them', () => {
    expect(at('kubernetes/manifest', 'called', 'docs.gitlab.com/ee')).toEqual([])
  })
})
