/** ISO 639-1, but for `ts` (Tsonga), which in a folder of languages is more often TypeScript. */
const LANGUAGE =
  'a[abefkmnrsvyz]|b[aeghimnors]|c[aehorsuvy]|d[aevz]|e[elnostu]|f[afijory]|g[adlnuv]|h[aeiortuyz]|i[adegikostu]|' +
  'j[av]|k[agijklmnoruvwy]|l[abgilnotuv]|m[ghiklnrsty]|n[abdeglnorvy]|o[cjmrs]|p[ailst]|qu|r[mnouw]|' +
  's[acdegiklmnoqrstuvw]|t[aeghiklnortwy]|u[gkrz]|v[eio]|w[ao]|xh|y[io]|z[ahu]'

/** A language with its region or script, as BCP 47 and POSIX write them: `pt-br`, `zh_hans`, `es-419`. */
const LOCALE = String.raw`(?:${LANGUAGE})(?:[-_](?:[a-z]{2}|[a-z]{4}|\d{3})){0,2}`

/** What files with the texts of one language are called besides. */
const TEXTS = 'messages?|strings?|labels?|texts?|common|bundle|locale|localizations?|translations?|i18n|lang|language'

const FOLDERS = 'locales?|i18n|l10n|translations?|langs?|languages'

const CODE = 'm?[jt]sx?|cjs|php|dart|py|rb'

/**
 * Words for people that are kept as a program: `locales/en.ts`, `lang/de/messages.php`, `i18n/messages.fr.js`, and the bundles of
 * Java, `messages_de.properties`. Loaders and clients beside them are named for what they do, not for a language.
 */
const TRANSLATION = new RegExp(
  `(?:^|/)(?:${FOLDERS})/(?:[^/]+/)*(?:` +
    String.raw`${LOCALE}/(?:[^/]+/)*[^/]+\.php|${LOCALE}/(?:index|${TEXTS})\.(?:${CODE})|` +
    String.raw`(?:(?:[a-z\d]+[-_])*(?:${TEXTS})[-_.])?${LOCALE}\.(?:${CODE}))$|` +
    String.raw`(?:^|/)(?:[a-z\d]+[-_])*(?:[a-z]*(?:messages|bundle|strings|labels|texts)|i18n)(?:_${LOCALE})?\.properties$`,
)

/** Whether a path, in lower case, is that of words for people. */
export function isTranslation(path: string): boolean {
  return TRANSLATION.test(path)
}
