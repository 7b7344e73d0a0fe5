import type { SignalKind, Use } from '../model/evidence.js'

/** What a fact of each kind is to a reader who knows no file format. */
const KIND: Readonly<Record<SignalKind, string>> = {
  package: 'a package',
  import: 'code that imports its library',
  client: 'code that builds its client',
  host: 'an address of it',
  env: 'a key or setting for it',
  setting: 'a setting for it',
  resource: 'a resource at it',
  provider: 'a provider of infrastructure',
  image: 'an image that it holds',
  action: 'a step of the pipeline',
  runner: 'a machine of the pipeline',
  registry: 'a list of packages that come from it',
  dns: 'a DNS record',
  header: 'a header that it sends',
  file: 'a file that only its users have',
  mobile: 'a part of an application or extension',
  adapter: 'an adapter for it in a framework',
}

/** How it is used there, where that is not plain from the kind. */
const USE: Readonly<Partial<Record<Use, string>>> = {
  linked: ', linked',
  offered: ', in an example',
  allowed: ', allowed by a policy',
  mentioned: ', mentioned',
}

/** «a list of packages that come from it»: what was seen, for whoever cannot tell it from the excerpt. */
export function seenAs({
  kind,
  value,
  use,
}: {
  readonly kind: string
  readonly value: string
  readonly use: string
}): string {
  const what =
    kind === 'mobile' && value.startsWith('store:') ? 'a target of the build or release' : KIND[kind as SignalKind]
  return `${what ?? kind}${USE[use as Use] ?? ''}`
}
