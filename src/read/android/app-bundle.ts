import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'

/** A task of Gradle that builds an app bundle, the file itself, and what uploads it. */
const BUNDLE =
  /\bbundle(?:[A-Z]\w{0,60})?Release\b|[\w*}/.-]{1,120}\.aab\b|\baab(?:_path)?:(?=\s{0,4}["'\w])|\bbuild\s{1,4}appbundle\b|\bbuildType:\s{0,4}["']?app-bundle/g

/**
 * Where an Android app bundle is made for release. Google generates and signs what users install from it
 * (https://developer.android.com/guide/app-bundle), unlike an APK, which the developer signs.
 */
export const appBundle = defineReader({
  name: 'android/app-bundle',
  version: 1,
  syntax: 'text',
  selects: {
    names: ['fastfile', 'codemagic.yaml', 'bitrise.yml', '.gitlab-ci.yml'],
    path: /(?:^|\/)(?:\.github\/workflows\/[^/]{1,120}\.ya?ml|fastlane\/[\w-]{1,60}\.rb|\.circleci\/config\.yml)$/,
  },
  reads: 'Android app bundles that pipelines build and upload.',
  blind: 'Bundles that are built and uploaded by hand.',
  read({ text }, report) {
    for (const match of text.matchAll(BUNDLE)) {
      if (isCommented(text, match.index, 'hash')) continue
      report.codeFact({ kind: 'signing', subject: 'app-bundle', detail: match[0].slice(-60), at: match.index })
      return
    }
  },
})
