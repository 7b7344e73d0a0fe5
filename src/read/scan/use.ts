import type { Use } from '../../model/evidence.js'
import type { LanguageRules } from './languages.js'
import { listKind } from './lists.js'
import { isInPolicy } from './policy.js'
import type { Region } from './regions.js'
import type { Token } from './tokens.js'

/** Beyond so many bare host names a file is a list of names (free-mail domains, block lists), and each proves nothing. */
const LONGEST_HOST_LIST = 40

/** A file with URLs of more hosts than this is a directory of sites; what it names without a path is there to be visited. */
const LARGEST_INTEGRATION = 50

/** What the use of a token is judged by. */
export interface Surroundings {
  /** Lower-case base name of the file. */
  readonly name: string
  readonly language: LanguageRules
  readonly region: Region
  /** The text of the line before the token, at most 200 characters. */
  readonly before: string
  /** What follows it on the line, at most 80 characters. */
  readonly after: string
  /** Up to 20 lines before it, for the head of the list it stands in. */
  readonly above: string
  readonly bareHosts: number
  /** How many different hosts the file's URLs name. */
  readonly urlHosts: number
}

/** In what use a host was seen. */
export function useOfHost(token: Token, at: Surroundings): Use {
  if (at.region === 'comment') return 'mentioned'
  if (token.inMail) return 'mentioned'
  if (!token.inUrl && at.bareHosts > LONGEST_HOST_LIST) return 'mentioned'
  if (at.region === 'code' && !at.language.bareWords && !token.inUrl) return 'mentioned'
  if (LOCK_FILES.test(at.name) && !LOCKED.test(at.before) && !ARCHIVE.test(token.value + at.after)) return 'mentioned'
  if (isInPolicy(at.above + at.before)) return 'allowed'
  if (isGenerated(token, at) || isTableKey(token, at)) return 'mentioned'
  if (AUTHENTICATORS.test(token.value + at.after)) return 'mentioned'
  const list = listKind(at.above + at.before)
  if (list === 'refused' || (list === 'shown' && !token.inUrl)) return 'mentioned'
  if (!token.inUrl && list === 'permitted') return 'allowed'
  if ((!token.inUrl && list === 'pictured') || PICTURE_HOSTS.test(at.name)) return 'linked'
  if (FRIENDS.test(at.name)) return 'linked'
  if (isOption(at)) return 'offered'
  if (LINK.test(at.before) || LINK_CALL.test(at.before) || isCompared(token, at)) return 'linked'
  if (LOAD.test(at.before) || (at.language.bareWords && LOAD_URL.test(at.before))) return 'loaded'
  if (SCHEMA.test(at.before) || SAMPLE.test(withHead(at))) return 'mentioned'
  if (at.urlHosts > LARGEST_INTEGRATION && token.inUrl && !HAS_PATH.test(token.value)) return 'linked'
  if (isExample(at)) return 'mentioned'
  if (isSentence(token, at) || isShownText(token, at)) return 'linked'
  return at.language.bareWords ? 'configured' : 'called'
}

/** In what use the name of an environment variable was seen. */
export function useOfKey(token: Token, at: Surroundings): Use {
  if (at.region === 'comment') return 'mentioned'
  if (LISTS_OF_KEYS.has(at.name)) return 'mentioned'
  if (OFFERING.test(at.name)) return 'offered'
  // In code and data an upper-case name is as often a constant as a key: something must make it one.
  if ((!at.language.bareWords || DATA_MODEL.test(at.name)) && !ACCESS.test(at.before) && !CREDENTIAL.test(token.value))
    return 'mentioned'
  return 'configured'
}

/** In descriptions of data an upper-case name is a value that a field may take. */
const DATA_MODEL = /\.(?:prisma|graphqls?|gql|proto|sql)$/

/** What reads an environment variable or setting, right before its name: `process.env.`, `ENV['`, `os.environ.get("`. */
const ACCESS =
  /(?:env|environ|getenv|environment|settings?|config|secrets?|vars?|fetch|require_env|getstring|env_var\w*)(?:\.get|\.fetch|\.require|!|_nil)?\s*[.([{]+\s*["'`:]?$|\$\{?$|export\s+$/i

/** Endings that make an upper-case name a credential or an address. */
const CREDENTIAL =
  /_(?:KEY|TOKEN|SECRET|DSN|URL|URI|PASSWORD|PASS|PAT|HOST|ENDPOINT|SID|USERNAME|WEBHOOK|BUCKET|CLIENT_ID|APP_ID|ACCOUNT_ID|PROJECT_ID|SITE_ID|MEASUREMENT_ID|TRACKING_ID|CONTAINER_ID)S?$/

/** Build tools list the keys that may change a build; whether code reads them is another matter. */
const LISTS_OF_KEYS = new Set(['turbo.json', 'nx.json'])

const OFFERING = /(?:^|[._-])(?:example|sample|template|dist|defaults?)(?:[._-]|$)/

const LINK =
  /(?:\bhref|\bhrefs?|\blinkto|\bto|\blearnmore\w*|\bhelp\w*|\bdocs?\w*|\w*docs?_?url|\w*help_?url|\w*link|\w*links?(?!edin)\w*)["']?\s*[=:]\s*[{(]?\s*["'`]?(?:https?:)?\/?\/?$/i
const LINK_CALL =
  /(?:link_to|openurl|window\.open|openexternal|openlink|navigate|open_url|uri\.parse\("?|<a\b[^>]*)[("'`,\s{=]*[^"'`]{0,60}["'`]?(?:https?:)?\/?\/?$|\]\((?:https?:)?\/?\/?$/i
const LOAD =
  /(?:\bsrc|\bsrcset|\baction|\bposter|\bdata-src|\b(?:img|image|script|video|audio|i?frame)_?src)\s*[=(]\s*[{(]?["'`]?(?:https?:)?\/?\/?$/i
/** `url(…)` of a style sheet; in code the word names any address. */
const LOAD_URL = /url\s*[=(]\s*[{(]?["'`]?(?:https?:)?\/?\/?$/i
/** Text that shows a reader what a value looks like. */
const SAMPLE =
  /(?:placeholder|example|hint|description|helper_?text|tooltip|sample|e\.g\.)\w{0,12}["'`]?\s{0,3}(?:=>|[:=,(])?\s{0,3}[{(]?\s{0,3}["'`]?[^"'`]{0,80}$/i
/** Lock files also carry home pages, donation addresses and words of warning; only where a package comes from counts. */
const LOCK_FILES =
  /^(?:package-lock\.json|npm-shrinkwrap\.json|composer\.lock|pnpm-lock\.yaml|yarn\.lock|bun\.lock|packages\.lock\.json)$/
const LOCKED = /(?:"?resolved"?:?\s*"|tarball:\s*|registry:\s*|@(?:git\+)?\w{2,6}:\/\/)[^"\s]*$/
const ARCHIVE = /^\S*(?:\.zip|\.tgz|\.tar\.gz|\/zipball\/|\.git\b)/
/** Applications that show one-time codes; every page on two-factor sign-in links their store entries. */
const AUTHENTICATORS = /authenticator2?\b|freeotp|com\.authy|duomobile|duo-mobile/i
/** Files about sponsors, friends and praise: their links go to anyone. */
const FRIENDS = /sponsor|supporter|backer|oss-?friends|testimonial|showcase|carousel/
const HAS_PATH = /\/[^/]/

/** The text before the token, with the line above where nothing but a quote stands before it. */
function withHead({ before, above }: Surroundings): string {
  return BLANK.test(before) ? `${lastLine(above)} ${before.trimStart()}` : before
}
const BLANK = /^\s*["'`]?(?:[a-z+]{2,16}:)?(?:\/\/)?(?:[^"'`\s]{0,80}@)?$/

function lastLine(text: string): string {
  const end = text.trimEnd().length
  return text.slice(text.lastIndexOf('\n', end - 1) + 1, end)
}
const SCHEMA =
  /schemalocation\b[^>]*$|(?:\$schema|xmlns(?::\w+)?|xsi:\w+|doctype[^>]*|\$id|@see)["']?\s*[=:]?\s*["']?(?:https?:)?\/?\/?$/i

/**
 * A project description that a console writes names the addresses of all products of the project, used or not; which of them
 * the program uses, its packages and calls say.
 */
function isGenerated(token: Token, at: Surroundings): boolean {
  if (PROJECT_FILE.test(at.name)) return true
  return PROJECT_KEY.test(at.before) && PROJECT_HOST.test(token.value)
}
const PROJECT_FILE = /^google-?services?-?(?:info)?[\w.-]*\.(?:json|plist)$/
const PROJECT_KEY =
  /(?:firebase_database_url|google_storage_bucket|default_web_client_id|auth_?domain|storage_?bucket|database_?url)\b.{0,120}$/i
const PROJECT_HOST =
  /\.(?:firebaseio\.com|firebasedatabase\.app|firebaseapp\.com|appspot\.com|firebasestorage\.app|apps\.googleusercontent\.com)$/

/**
 * `["login.acme.com"] = "acme.com"`, `'acme.com': 'Acme'`: a bare name by which a table finds something is compared, not
 * called.
 */
function isTableKey(token: Token, at: Surroundings): boolean {
  if (token.inUrl || at.region !== 'string') return false
  if ((KEY_BEFORE.test(at.before) && KEY_AFTER.test(at.after)) || HASH_KEY_AFTER.test(at.after)) return true
  return !at.language.bareWords && MEMBER_BEFORE.test(at.before) && MEMBER_AFTER.test(at.after)
}
const KEY_BEFORE = /\[\s{0,3}["'`]$/
const KEY_AFTER = /^["'`]\s{0,3}\]\s{0,3}=(?!=)/
const MEMBER_BEFORE = /(?:^|[{,])\s{0,40}["'`]$/
const MEMBER_AFTER = /^["'`]\s{0,3}:(?!:)/
const HASH_KEY_AFTER = /^["']\s{0,8}=>/

/**
 * `host === 'acme.com'`, `case 'acme.com':`, `.endsWith('acme.com')`, `.startsWith('https://acme.com/')`: whoever names the
 * host, the program recognises it.
 */
function isCompared(token: Token, at: Surroundings): boolean {
  return at.region === 'string' && (token.inUrl ? BEGINS : COMPARED).test(at.before)
}
const BEGINS =
  /(?:\b|_)(?:starts?_?with|has_?prefix)\??\(\s{0,3}(?:[\w$.>-]{1,40}\s{0,3},\s{0,3})?["'`](?:https?:)?\/\/(?:[\w-]{1,40}\.)?$/i
const COMPARED = /(?:[!=]==?\s{0,3}|\bcase\s{1,3}|\.(?:(?:ends|starts)_?with\??|equals)\(\s{0,3})["'`]$/i

/** Files that hold nothing but the sites of pictures that may be shown. */
const PICTURE_HOSTS = /(?:image|img|avatar|picture|photo)s?[-_.]?(?:hosts|domains|origins)\b/

/** `<option value="…">`, `{ label: 'Acme', value: '…' }`: one of the values that somebody may choose. */
function isOption(at: Surroundings): boolean {
  if (OPTION_TAG.test(at.before)) return true
  if (!VALUE.test(at.before)) return false
  return LABEL_BEFORE.test(at.above.slice(-160) + at.before) || LABEL_AFTER.test(at.after)
}
const OPTION_TAG = /<option\b[^<>]{0,120}\bvalue=["'`{]{0,3}(?:https?:)?(?:\/\/)?$/i
const VALUE = /\bvalue["'`]?\s{0,3}(?::|=>)\s{0,3}["'`](?:https?:)?(?:\/\/)?$/
const LABEL_BEFORE = /[{,(]\s{0,40}["'`]?label["'`]?\s{0,3}(?::|=>)[^{}]{1,120}$/
const LABEL_AFTER = /^[^{}\n]{0,60}["'`]\s{0,3},\s{0,3}["'`]?label["'`]?\s{0,3}(?::|=>)/

/** «e.g.» and its like shortly before, also where markup stands between. */
function isExample(at: Surroundings): boolean {
  return FOR_EXAMPLE.test(`${at.above.slice(-120)}${at.before.slice(-160)}`)
}
const FOR_EXAMPLE =
  /(?:\be\.g\.|for example|\bsuch as\b)[^.;{}]{0,40}(?:<[^<>]{0,60}>\s{0,40}|['"`(]\s{0,4}){0,3}(?:https?:)?\/{0,2}$/i

/** Markup's own text: in a program a URL outside quotes is what a page shows. */
function isShownText(token: Token, at: Surroundings): boolean {
  return token.inUrl && at.region === 'code' && !at.language.bareWords
}

/** A URL inside words of a sentence, «See https://… for details», is there to be read. */
function isSentence(token: Token, at: Surroundings): boolean {
  if (at.region !== 'string' || !token.inUrl) return false
  return WORDS_BEFORE.test(at.before)
}
const WORDS_BEFORE = /["'`][^"'`]*[A-Za-z]{2,}[^"'`=]*\s[^"'`=]*[A-Za-z]{2,}[:.,]?\s+\(?<?(?:https?:)?\/\/$/
