import type { Language } from './language.js'

/** Java, Kotlin and Scala: names of classes, members and packages as imported. */
export const jvm: Language = {
  name: 'jvm',
  endings: ['.java', '.kt', '.scala'],
  read: (text) => ({ imports: [...new Set([...text.matchAll(IMPORT)].map(([, name]) => name!))] }),
}

const IMPORT = /^[ \t]{0,8}import[ \t]{1,4}(?:static[ \t]{1,4})?([\w.]{1,300}(?:\*|_)?)/gm
