import { describe, expect, it } from 'vitest'
import { appBundle } from '../../../src/read/android/app-bundle.js'
import { readWith } from '../read-with.js'

const facts = async (text: string) =>
  (await readWith(appBundle, 'fastlane/Fastfile', text, 'delivery')).codeFacts.map(
    (one) => `${one.location.line} ${one.subject} ${one.detail}`,
  )

describe('android/app-bundle', () => {
  it.each<[name: string, text: string, expected: readonly string[]]>([
    ['a task', 'run: ./gradlew bundleRelease', ['1 app-bundle bundleRelease']],
    ['a task of a flavour', 'gradle(task: "bundleBlueGoogleRelease")', ['1 app-bundle bundleBlueGoogleRelease']],
    [
      'a file',
      'releaseFiles: app/build/outputs/bundle/release/app-release.aab',
      ['1 app-bundle app/build/outputs/bundle/release/app-release.aab'],
    ],
    ['an upload', 'upload_to_play_store(\n  aab: "app.bundle")', ['2 app-bundle aab:']],
    ['Flutter', 'flutter build appbundle --release', ['1 app-bundle build appbundle']],
    ['the first that is no comment', '# bundleRelease\nbundleRelease', ['2 app-bundle bundleRelease']],
    ['nothing', '', []],
    ['a comment', '# ./gradlew bundleRelease', []],
    ['an APK', './gradlew assembleRelease\nfile: app-release.apk', []],
    ['a bundle for trying', './gradlew bundleDebug', []],
    ['Ruby', 'bundle exec fastlane release', []],
    ['another word', 'unbundleRelease myBundleRelease', []],
  ])('%s', async (_name, text, expected) => {
    expect(await facts(text)).toEqual(expected)
  })
})
