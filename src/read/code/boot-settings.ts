/** One way in which code asks for a setting while it starts and ends without it. Group 1 is the setting, or a list of them. */
export interface BootIdiom {
  readonly files: RegExp
  readonly pattern: RegExp
  /** Paths that run at every start; absent: every file of the language. */
  readonly runs?: RegExp
  /** What the text must hold besides. */
  readonly besides?: RegExp
}

const KEY = `([A-Z][A-Z0-9_]{3,80})`
const QUOTED = `["']${KEY}["']`

const JS = /\.[cm]?[jt]sx?$/
const PY = /\.py$/
const RB = /\.rb$/
const JVM = /\.(?:java|kt)$/
const GO = /\.go$/
const PHP = /\.php$/
const CS = /\.cs$/
const EX = /\.exs?$/

/** Ruby, PHP and Elixir files that run at every start. */
const RAILS_START = /(?:^|\/)config\/(?:initializers\/|application\.rb$|environments\/production\.rb$|[\w-]+\.rb$)/
const PHP_START = /(?:^|\/)(?:config|bootstrap|public)\/|(?:^|\/)(?:bootstrap|config|index|settings)\.php$/
const ELIXIR_START = /(?:^|\/)config\/(?:config|runtime|prod|releases)\.exs$|(?:^|\/)application\.ex$/
const CSHARP_START = /(?:^|\/)(?:Program|Startup|\w*ServiceCollection\w*|\w*ServiceExtensions|DependencyInjection)\.cs$/
const JS_SETTINGS =
  /(?:^|\/)(?:\w[\w.-]*)?(?:env|environment|config|settings|constants?)[\w.-]*\.[cm]?[jt]s$|(?:^|\/)(?:config|env|settings)\//

const idiom = (files: RegExp, pattern: string, more: Partial<BootIdiom> = {}): BootIdiom => ({
  files,
  pattern: new RegExp(pattern, 'gm'),
  ...more,
})

/** The idioms of each language and its large frameworks, as their own documentation describes them. */
export const BOOT_IDIOMS: readonly BootIdiom[] = [
  idiom(JS, String.raw`^if\s*\(\s*!process\.env\.${KEY}\s*\)\s*(?:\{\s*)?(?:throw\b|process\.exit\()`),
  idiom(JS, String.raw`^if\s*\(\s*!process\.env\[${QUOTED}\]\s*\)\s*(?:\{\s*)?(?:throw\b|process\.exit\()`),
  idiom(JS, String.raw`^(?:tiny)?(?:[Ii]nvariant|assert)(?:\.ok)?\(\s*process\.env\.${KEY}\b`),
  idiom(
    JS,
    String.raw`^(?:export\s+)?(?:const|let|var)\s+\w{1,60}\s*=\s*(?:require|mandatory|must|ensure|assert)\w{0,20}[Ee]nv\w{0,20}\(\s*${QUOTED}`,
  ),
  idiom(
    JS,
    String.raw`^\s{1,12}\w{1,60}:\s*(?:(?:require|mandatory|must|ensure|assert)\w{0,20}[Ee]nv\w{0,20}|getOrThrow|env\.getOrThrow)\(\s*${QUOTED}`,
    { runs: JS_SETTINGS },
  ),
  idiom(JS, String.raw`^\s{1,12}${KEY}:\s*Joi\.\w{1,20}\([^,\n]{0,120}\.required\(\)`),
  idiom(
    PY,
    String.raw`^[ \t]{0,8}[A-Za-z_]\w{0,60}[ \t]*(?::[ \t]*\w+[ \t]*)?=[ \t]*(?:[\w.]{1,40}\()?os\.environ\[\s*${QUOTED}\s*\]`,
  ),
  idiom(
    PY,
    String.raw`^[ \t]{0,8}[A-Za-z_]\w{0,60}\s*=\s*(?:env(?:\.(?:str|url|db|json|dict))?|config)\(\s*${QUOTED}\s*(?:,\s*cast=\w{1,20}\s*)?\)`,
    { besides: /\benviron\b|\bdecouple\b/ },
  ),
  idiom(PY, String.raw`^if not os\.(?:environ\.get|getenv)\(\s*${QUOTED}\s*\):\s*(?:raise\b|sys\.exit\()`),
  idiom(PY, String.raw`^if ${QUOTED} not in os\.environ:\s*(?:raise\b|sys\.exit\()`),
  idiom(RB, String.raw`\bENV\.fetch\(\s*${QUOTED}\s*\)(?!\s*\{|\s*do\b|\s*rescue\b)`, { runs: RAILS_START }),
  idiom(RB, String.raw`\bENV\[\s*${QUOTED}\s*\]\s*(?:\|\||or)\s*(?:raise|abort)\b`, { runs: RAILS_START }),
  idiom(RB, String.raw`^\s*(?:raise|abort)\b[^\n]{0,160}\bunless\s+ENV(?:\.key\?\(|\[)\s*${QUOTED}\s*[\])]`, {
    runs: RAILS_START,
  }),
  idiom(RB, String.raw`^\s*(?:raise|abort)\b[^\n]{0,160}\bif\s+ENV\[\s*${QUOTED}\s*\]\.(?:blank|nil|to_s\.empty)\?`, {
    runs: RAILS_START,
  }),
  idiom(RB, String.raw`\b(?:Figaro|Dotenv)\.require_keys\(((?:\s*["'][A-Z][A-Z0-9_]{3,80}["']\s*,?){1,30})\)`),
  idiom(JVM, String.raw`@Value\(\s*"\\?\$\{([A-Za-z][\w.-]{3,80})\}"\s*\)`),
  idiom(JVM, String.raw`@ConfigProperty\(\s*name\s*=\s*"([A-Za-z][\w.-]{3,80})"\s*\)(?!\s*(?:\w+\s+)?Optional)`),
  idiom(JVM, String.raw`\brequireNonNull\(\s*System\.getenv\(\s*"([A-Z][A-Z0-9_]{3,80})"`),
  idiom(JVM, String.raw`\bSystem\.getenv\(\s*"([A-Z][A-Z0-9_]{3,80})"\s*\)\s*\?:\s*(?:throw\b|error\()`),
  idiom(JVM, String.raw`\bgetRequiredProperty\(\s*"([A-Za-z][\w.-]{3,80})"`),
  idiom(JVM, String.raw`\b(?:environment\.)?config\.property\(\s*"([A-Za-z][\w.-]{3,80})"\s*\)\.getString\(`, {
    besides: /io\.ktor/,
  }),
  idiom(GO, String.raw`\benv(?:config)?:"${KEY},(?:\w+,)?(?:required|notEmpty)`),
  idiom(GO, String.raw`\benv(?:config)?:"${KEY}"[^\`\n]{0,80}\brequired:"true"`),
  idiom(GO, String.raw`\bif os\.Getenv\("${KEY}"\) == "" \{\s*(?:log\.(?:Fatal|Panic)\w*|panic|os\.Exit)\(`),
  idiom(
    GO,
    String.raw`:?= os\.Getenv\("${KEY}"\)\s*if \w{1,40} == "" \{\s*(?:log\.(?:Fatal|Panic)\w*|panic|os\.Exit)\(`,
  ),
  idiom(
    GO,
    String.raw`, ok :?= os\.LookupEnv\("${KEY}"\)\s*;?\s*(?:if )?!ok \{\s*(?:log\.(?:Fatal|Panic)\w*|panic|os\.Exit)\(`,
  ),
  idiom(GO, String.raw`\b(?:[Mm]ust[Gg]et|[Rr]equire|[Mm]ust)[Ee]nv\w{0,10}\(\s*"${KEY}"`),
  idiom(PHP, String.raw`\b(?:env|getenv)\(\s*${QUOTED}\s*\)\s*(?:\?\?|\?:)\s*throw\b`, { runs: PHP_START }),
  idiom(PHP, String.raw`\$_(?:ENV|SERVER)\[\s*${QUOTED}\s*\]\s*(?:\?\?|\?:)\s*(?:throw|die|exit)\b`, {
    runs: PHP_START,
  }),
  idiom(
    PHP,
    String.raw`^if\s*\(\s*(?:!|empty\()\s*(?:getenv|env)\(\s*${QUOTED}\s*\)\s*\)?\s*\)\s*\{?\s*(?:throw|die|exit)\b`,
  ),
  idiom(
    PHP,
    String.raw`^if\s*\(\s*(?:!isset|empty)\(\s*\$_(?:ENV|SERVER)\[\s*${QUOTED}\s*\]\s*\)\s*\)\s*\{?\s*(?:throw|die|exit)\b`,
  ),
  idiom(PHP, String.raw`->required\(\s*\[?((?:\s*["'][A-Z][A-Z0-9_]{3,80}["']\s*,?){1,30})\]?\s*\)`, {
    besides: /[Dd]otenv/,
  }),
  idiom(CS, String.raw`\bEnvironment\.GetEnvironmentVariable\(\s*"([A-Z][A-Z0-9_]{3,80})"\s*\)\s*\?\?\s*throw\b`, {
    runs: CSHARP_START,
  }),
  idiom(CS, String.raw`[Cc]onfiguration\[\s*"([A-Za-z][\w:.-]{3,80})"\s*\]!?\s*\?\?\s*throw\b`, {
    runs: CSHARP_START,
  }),
  idiom(
    CS,
    String.raw`[Cc]onfiguration\.(?:GetConnectionString|GetValue<string>)\(\s*"([A-Za-z][\w:.-]{3,80})"\s*\)\s*\?\?\s*throw\b`,
    { runs: CSHARP_START },
  ),
  idiom(
    CS,
    String.raw`\bThrowIfNullOr(?:Empty|WhiteSpace)\(\s*(?:builder\.)?[Cc]onfiguration\[\s*"([A-Za-z][\w:.-]{3,80})"`,
    { runs: CSHARP_START },
  ),
  idiom(CS, String.raw`\bGetRequiredSection\(\s*"([A-Za-z][\w:.-]{3,80})"\s*\)`, { runs: CSHARP_START }),
  idiom(EX, String.raw`\bSystem\.fetch_env!\(\s*"([A-Z][A-Z0-9_]{3,80})"\s*\)`, { runs: ELIXIR_START }),
  idiom(EX, String.raw`\bSystem\.get_env\(\s*"([A-Z][A-Z0-9_]{3,80})"\s*\)\s*\|\|\s*raise\b`, { runs: ELIXIR_START }),
  idiom(EX, String.raw`\bget_env!?_or_raise\(\s*"([A-Z][A-Z0-9_]{3,80})"`, { runs: ELIXIR_START }),
]
