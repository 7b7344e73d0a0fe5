/** What a control protects against; told by the words of names (assumption, from the names seen in open code). */
export type ControlKind =
  | 'captcha'
  | 'attestation'
  | 'breached-password'
  | 'fraud'
  | 'moderation'
  | 'verification'
  | 'entitlement'
  | 'identity'

/** Names of controls, the most telling first; tested on words that are split by `_`. */
const KINDS: readonly (readonly [ControlKind, RegExp])[] = [
  ['captcha', /captcha|turnstile/],
  ['attestation', /attestation|safety_?net|app_?check|play_?integrity|device_?check/],
  ['breached-password', /pwned|breached|leaked_password|compromised_password|password_compromised/],
  ['fraud', /fraud|risk_?score/],
  ['moderation', /moderat|spam|profanity|nsfw|abuse/],
  ['verification', /(?:verify|check|validate|confirm)_(?:\w{0,20}_)?(?:otp|sms|phone|code)|otp_(?:valid|verif|check)/],
  [
    'entitlement',
    /entitle|(?:verify|check|validate|has)_(?:\w{0,20}_)?(?:license|licence|subscription|purchase|receipt)/,
  ],
  [
    'identity',
    /(?:verify|validate|check)_(?:\w{0,20}_)?(?:id_?token|jwt|signature|identity|permission|webhook)|is_?authori[sz]ed|authori[sz]e_/,
  ],
]

/**
 * A cheap test whether a text can hold a control at all: letters at both cases are spelt out, since that is much faster here
 * than an expression that ignores case.
 */
export const CONTROL_SIGNAL =
  /[Cc]aptcha|CAPTCHA|[Tt]urnstile|ttestation|afety_?[Nn]et|[Aa]pp_?[Cc]heck|[Ii]ntegrity|evice_?[Cc]heck|wned|reached|eaked_?[Pp]assword|ompromised|[Ff]raud|isk_?[Ss]core|oderat|[Ss]pam|rofanity|[Nn]sfw|[Aa]buse|ntitle|[Aa]uthori[sz]e|(?:erify|heck|alidate|onfirm|has)_?\w{0,20}(?:[Oo]tp|OTP|[Ss]ms|SMS|hone|ode|icen[cs]e|ubscription|urchase|eceipt|oken|[Jj]wt|JWT|ignature|dentity|ermission|ebhook)/

/** One of them, in lower case, stands in whatever that expression matches. */
export const CONTROL_WORDS: readonly string[] = [
  ...['captcha', 'turnstile', 'ttestation', 'safetynet', 'safety_net', 'appcheck', 'app_check', 'integrity'],
  ...['devicecheck', 'device_check', 'wned', 'reached', 'leakedpassword', 'leaked_password', 'ompromised', 'fraud'],
  ...['riskscore', 'risk_score', 'oderat', 'spam', 'profanity', 'nsfw', 'abuse', 'ntitle', 'authoriz', 'authoris'],
  ...['erify', 'heck', 'alidate', 'onfirm', 'has'],
]

/** The kind of control that a name speaks of; undefined for any other name. */
export function controlKindOf(name: string): ControlKind | undefined {
  const words = name
    .slice(0, 120)
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
  return KINDS.find(([, pattern]) => pattern.test(words))?.[0]
}

/** Names of what shows, sends, sets up or counts, rather than decides. */
const NOT_A_CONTROL =
  /^(?:get|set|load|fetch|render|show|use|create|build|make|list|send|init|configure|register|on|handle[A-Z_]|log|mark|unmark|report|update|delete|remove|add|subscribe|maybe|unsubscribe|to|from|with|migrate|sync|parse|format|track|reset|store|save|cancel|enable|disable|test|up$|down$|new|default)(?![a-z])/

/** Whether a name is one of what shows, sends, sets up or counts. */
export function isNotAControl(name: string): boolean {
  return NOT_A_CONTROL.test(`${name.slice(0, 1).toLowerCase()}${name.slice(1)}`)
}
