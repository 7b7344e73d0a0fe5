/** The hosts of each ecosystem's default registry; what is fetched from elsewhere is a host of its own. */
const HOSTS: Readonly<Record<string, readonly string[]>> = {
  npm: ['npmjs.org', 'registry.yarnpkg.com', 'registry.npmjs.com'],
  jsr: ['npm.jsr.io', 'jsr.io'],
  pypi: ['pypi.org', 'files.pythonhosted.org', 'pypi.python.org', 'upload.pypi.org'],
  rubygems: ['rubygems.org', 'index.rubygems.org'],
  maven: ['repo.maven.apache.org', 'repo1.maven.org', 'central.sonatype.com'],
  'google-maven': ['maven.google.com', 'dl.google.com/dl/android/maven2'],
  'gradle-plugins': ['plugins.gradle.org', 'services.gradle.org'],
  nuget: ['api.nuget.org', 'www.nuget.org', 'nuget.org'],
  go: ['proxy.golang.org', 'sum.golang.org'],
  'crates-io': ['index.crates.io', 'static.crates.io', 'crates.io', 'github.com/rust-lang/crates.io-index'],
  packagist: ['repo.packagist.org', 'packagist.org'],
  hex: ['repo.hex.pm', 'hex.pm'],
  pub: ['pub.dev', 'pub.dartlang.org'],
  cocoapods: ['cdn.cocoapods.org', 'trunk.cocoapods.org', 'github.com/CocoaPods/Specs'],
}

const REGISTRY_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(HOSTS).flatMap(([registry, hosts]) => hosts.map((host) => [host.toLowerCase(), registry] as const)),
)

/** The ecosystem whose default registry stands at a host, a subdomain too: `npmjs.org/…` → `npm`. */
export function registryOf(host: string): string | undefined {
  const [name = '', ...path] = host.toLowerCase().split('/', 4)
  for (let domain: string | undefined = name; domain !== undefined; domain = parentOf(domain)) {
    for (let n = path.length; n >= 0; n--) {
      const registry = REGISTRY_OF.get([domain, ...path.slice(0, n)].join('/'))
      if (registry) return registry
    }
  }
  return undefined
}

/** `b.c` of `a.b.c`; undefined for a name without a dot. */
function parentOf(domain: string): string | undefined {
  const dot = domain.indexOf('.')
  return dot < 0 ? undefined : domain.slice(dot + 1)
}
