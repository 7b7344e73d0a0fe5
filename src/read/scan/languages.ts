/** How a language writes comments and strings, as far as the scan must tell a use from a remark. */
export interface LanguageRules {
  readonly lineComments: readonly string[]
  readonly blockComments: readonly (readonly [open: string, close: string])[]
  /** Quotes that open a string; `multiline` ones may hold line ends, in `raw` ones a backslash is a plain letter. */
  readonly quotes: readonly { readonly mark: string; readonly multiline: boolean; readonly raw?: boolean }[]
  /** A `"""` string that begins a line is documentation: Python docstrings, Elixir `@doc`. */
  readonly docStrings: boolean
  /** In code a host is always inside quotes; in configuration it may stand bare. */
  readonly bareWords: boolean
}

const DOUBLE = { mark: '"', multiline: false }
const SINGLE = { mark: "'", multiline: false }
const BACKTICK = { mark: '`', multiline: true }
const TRIPLE = { mark: '"""', multiline: true }
const TRIPLE_SINGLE = { mark: "'''", multiline: true }
const SLASHES: readonly (readonly [string, string])[] = [['/*', '*/']]

function rules(part: Partial<LanguageRules>): LanguageRules {
  return { lineComments: [], blockComments: [], quotes: [DOUBLE, SINGLE], docStrings: false, bareWords: false, ...part }
}

const C_LIKE = rules({ lineComments: ['//'], blockComments: SLASHES })
const JAVASCRIPT = rules({ lineComments: ['//'], blockComments: SLASHES, quotes: [DOUBLE, SINGLE, BACKTICK] })
const GO = rules({
  lineComments: ['//'],
  blockComments: SLASHES,
  quotes: [DOUBLE, SINGLE, { ...BACKTICK, raw: true }],
})
const JVM = rules({ lineComments: ['//'], blockComments: SLASHES, quotes: [TRIPLE, DOUBLE, SINGLE] })
const HASH = rules({ lineComments: ['#'] })
const PYTHON = rules({ lineComments: ['#'], quotes: [TRIPLE, TRIPLE_SINGLE, DOUBLE, SINGLE], docStrings: true })
const RUBY = rules({ lineComments: ['#'], blockComments: [['\n=begin', '\n=end']] })
const ELIXIR = rules({ lineComments: ['#'], quotes: [TRIPLE, DOUBLE, SINGLE], docStrings: true })
const PHP = rules({ lineComments: ['//', '#'], blockComments: SLASHES })
const CONFIGURATION = rules({ lineComments: ['#'], quotes: [], bareWords: true })
const INI = rules({ lineComments: ['#', ';'], quotes: [], bareWords: true })
const HCL = rules({ lineComments: ['#', '//'], blockComments: SLASHES, quotes: [DOUBLE], bareWords: true })
const MARKUP = rules({
  blockComments: [
    ['<!--', '-->'],
    ['<%#', '%>'],
    ['{#', '#}'],
    ['{{!--', '--}}'],
  ],
  quotes: [],
  bareWords: true,
})
const COMPONENT = rules({
  lineComments: ['//'],
  blockComments: [['<!--', '-->'], ...SLASHES],
  quotes: [DOUBLE, SINGLE, BACKTICK],
  bareWords: true,
})
const DASHES = rules({ lineComments: ['--'], blockComments: SLASHES, quotes: [DOUBLE, SINGLE] })
const STYLE = rules({ blockComments: SLASHES, quotes: [], bareWords: true })
const JSON_RULES = rules({ lineComments: ['//'], quotes: [DOUBLE] })

const BY_EXTENSION = new Map<string, LanguageRules>()
const put = (language: LanguageRules, extensions: string) => {
  for (const extension of extensions.split(' ')) BY_EXTENSION.set(extension, language)
}
put(JAVASCRIPT, '.js .jsx .ts .tsx .mjs .cjs .mts .cts')
put(GO, '.go')
put(JVM, '.java .groovy .gradle .kt .kts .scala .sc .swift .dart')
put(C_LIKE, '.c .h .cc .cpp .hpp .m .mm .cs .rs .sol .proto .zig .pbxproj')
put(PYTHON, '.py .pyi .pyx .star .bzl')
put(RUBY, '.rb .rake .gemspec .ru .podspec')
put(ELIXIR, '.ex .exs')
put(PHP, '.php')
put(HASH, '.sh .bash .zsh .fish .ps1 .pl .pm .r .jl .nix .mk .cmake')
put(CONFIGURATION, '.yml .yaml .toml .env .conf .cfg .properties .tfvars-list .ncl')
put(INI, '.ini')
put(HCL, '.tf .tfvars .hcl .tofu .nomad')
put(
  MARKUP,
  '.html .htm .xml .erb .ejs .hbs .njk .twig .plist .svg .jsp .cshtml .haml .slim .heex .eex .leex .liquid .storyboard .xib .csproj .fsproj .props .targets',
)
put(COMPONENT, '.vue .svelte .astro')
put(DASHES, '.sql .lua .hs .elm')
put(STYLE, '.css .scss .less .sass')
put(JSON_RULES, '.json .json5 .jsonc .webmanifest')

const BY_NAME = new Map<string, LanguageRules>([
  ['dockerfile', CONFIGURATION],
  ['makefile', HASH],
  ['justfile', HASH],
  ['gemfile', RUBY],
  ['rakefile', RUBY],
  ['podfile', RUBY],
  ['fastfile', RUBY],
  ['appfile', RUBY],
  ['deliverfile', RUBY],
  ['matchfile', RUBY],
  ['vagrantfile', RUBY],
  ['jenkinsfile', JVM],
  ['procfile', CONFIGURATION],
  ['caddyfile', CONFIGURATION],
  ['_headers', CONFIGURATION],
  ['_redirects', CONFIGURATION],
])

/** The rules for a file, by name, then by extension; configuration rules (`#` comments, bare words) for anything unknown. */
export function languageOf(path: string): LanguageRules {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  if (name.startsWith('.env') || name.startsWith('dockerfile')) return CONFIGURATION
  const named = BY_NAME.get(name)
  if (named) return named
  const dot = name.lastIndexOf('.')
  return (dot >= 0 ? BY_EXTENSION.get(name.slice(dot)) : undefined) ?? CONFIGURATION
}
