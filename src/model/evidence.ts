import type { PlaceKind } from './place.js'

/**
 * The kinds of fact a reader can give. `vendor-db` files use the same words for their signals.
 *
 * - `package`: purl without version, `pkg:npm/twilio`, `pkg:maven/com.twilio.sdk/twilio`
 * - `import`: `<language>:<path>` as code names it, `python:boto3`, `java:com.twilio.rest`, `js:stripe/lib`
 * - `client`: `<sdk>:<name>` the client or resource that code builds, `aws:sesv2`, `aws:s3`
 * - `host`: lower-case host, with a path when one follows it, `api.twilio.com/2010-04-01`
 * - `env`: name of an environment variable; `setting`: configuration key, as written
 * - `resource`: infrastructure resource type, `aws_s3_bucket`, `AWS::S3::Bucket`, `gcp:storage/bucket:Bucket`
 * - `provider`: infrastructure provider, `hashicorp/aws`
 * - `image`: container image with registry, without tag, `docker.io/library/node`, `ghcr.io/owner/name`
 * - `action`: CI building block, `actions/checkout`, `circleci/orb:codecov/codecov`
 * - `runner`: label of a hosted CI runner, `github:ubuntu-latest`
 * - `registry`: `<ecosystem>` whose default registry a manifest or lock file uses, `npm`, `pypi`, `maven`
 * - `dns`: `<TYPE>:<value>`, `MX:aspmx.l.google.com`, `SPF:sendgrid.net`
 * - `header`: lower-case HTTP header name
 * - `file`: base name or path of a file that only one service's users have, `vercel.json`
 * - `mobile`: `<kind>:<name>`, `entitlement:aps-environment`, `permission:com.android.vending.BILLING`, `plugin:expo-updates`
 * - `adapter`: `<framework>:<slot>:<name>`, `rails:active_storage:amazon`, `django:email_backend:anymail.backends.mailgun`
 */
export const SIGNAL_KINDS = [
  'package',
  'import',
  'client',
  'host',
  'env',
  'setting',
  'resource',
  'provider',
  'image',
  'action',
  'runner',
  'registry',
  'dns',
  'header',
  'file',
  'mobile',
  'adapter',
] as const

/** One kind of fact. */
export type SignalKind = (typeof SIGNAL_KINDS)[number]

/**
 * In what use a signal was seen, strongest first.
 *
 * - `called`: code or configuration makes the product reach it
 * - `configured`: a setting, key or value for it stands in configuration or is read by code
 * - `declared`: a manifest, descriptor or lock file names it
 * - `allowed`: a policy such as CSP lets pages load it
 * - `loaded`: a page loads it (script, style, image, frame)
 * - `linked`: a link a person may follow
 * - `offered`: a template or example offers it (one-click deploy, `.env.example`)
 * - `mentioned`: comment, prose, look-alike list; proves nothing
 */
export const USES = ['called', 'configured', 'declared', 'allowed', 'loaded', 'linked', 'offered', 'mentioned'] as const

/** One kind of use. */
export type Use = (typeof USES)[number]

/** A place in the target: path relative to the root with `/`, line and column from 1, column in UTF-16 units. */
export interface Location {
  readonly path: string
  readonly line: number
  readonly column: number
}

/** When a package is needed; `transitive` packages come with another one. */
export type Scope = 'production' | 'development' | 'optional' | 'transitive'

/** One fact read from one place. It names no vendor and passes no judgement. */
export interface Evidence {
  /** The reader, `<ecosystem>/<dialect>`, the same as its path below `src/read`. */
  readonly reader: string
  readonly kind: SignalKind
  /** As the kind's format above says; compared literally, so readers normalise. */
  readonly value: string
  readonly use: Use
  readonly location: Location
  /** The matched token as written, at most 120 characters; never a secret, never a whole line. */
  readonly excerpt: string
  readonly scope?: Scope
  /** Where the fact holds only under a condition that the reader saw: `if key present`, `profile production`. */
  readonly condition?: string
  /** What stands around the fact as far as it tells the purpose: a block, job, service, symbol or bucket name. */
  readonly context?: string
}

/** Evidence together with the kind of place its file is. */
export interface PlacedEvidence extends Evidence {
  readonly place: PlaceKind
}

/** A statement that needs another file to be understood; the link step resolves it. */
export interface Reference {
  readonly reader: string
  /** `parent` pom, `catalog` alias, `values` of a chart, `include`d file, `module`, `submodule`, `variable`. */
  readonly kind: 'parent' | 'catalog' | 'values' | 'include' | 'module' | 'submodule' | 'variable' | 'workspace'
  readonly value: string
  /** What the value stands for, where this place says so rather than asks: the package behind an alias, a property's value. */
  readonly defines?: string
  /** When what is referred to is needed. */
  readonly scope?: Scope
  readonly location: Location
}

/**
 * A fact about code that rules judge later: guards, catches, returns, initialisations, purges. Of delivery and operation:
 * `start`, what a machine fetches before it serves (subject: host and path; detail: how) · `contact`, the domain of a mailbox
 * that hears of trouble (detail: of which resource) · `mirror`, a copy of the repository pushed elsewhere · `signing`, what is
 * handed to somebody else to be signed. Of code: `control`, how a check ends without its vendor (subject: what it protects
 * against; detail: verdict and function).
 */
export interface CodeFact {
  readonly reader: string
  readonly kind:
    | 'guard'
    | 'catch'
    | 'return'
    | 'initialisation'
    | 'purge'
    | 'strip'
    | 'choice'
    | 'retry'
    | 'start'
    | 'contact'
    | 'mirror'
    | 'signing'
    | 'control'
  readonly subject: string
  readonly detail: string
  readonly location: Location
}

/** A code fact together with the kind of place its file is. */
export interface PlacedCodeFact extends CodeFact {
  readonly place: PlaceKind
}

/** What a reader learnt of the product itself: its names, hosts and repository, so that first parties can be set aside. */
export interface Identity {
  /** `name` of the product or package, `host` of its own, `repository` `owner/name`, `bundle` id. */
  readonly kind: 'name' | 'host' | 'repository' | 'bundle'
  readonly value: string
  readonly location: Location
}

/** Marks that a folder is a component of some kind, `next.config.js` a web-app, a Dockerfile a web-service. */
export interface ComponentMark {
  readonly folder: string
  readonly kind:
    | 'web-service'
    | 'web-app'
    | 'ios-app'
    | 'android-app'
    | 'desktop-app'
    | 'cli-or-library'
    | 'infrastructure'
    | 'delivery'
  readonly name?: string
  readonly location: Location
}

/** What could not be read or understood. `partial` gave something; `failed` gave nothing. */
export interface Problem {
  readonly path: string
  readonly line?: number
  readonly reason: string
  readonly severity: 'partial' | 'failed'
}

/** All that reading one file, or all files, gives. */
export interface ReadResult {
  readonly evidence: readonly Evidence[]
  readonly references: readonly Reference[]
  readonly codeFacts: readonly CodeFact[]
  readonly identities: readonly Identity[]
  readonly marks: readonly ComponentMark[]
  readonly problems: readonly Problem[]
}
