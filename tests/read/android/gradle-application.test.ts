import { describe, expect, it } from 'vitest'
import { gradleApplication } from '../../../src/read/android/gradle-application.js'
import { brief, readWith } from '../read-with.js'

const APP = `plugins {
    id("com.android.application")
}
android {
    // applicationId = "com.acme.old"
    defaultConfig {
        applicationId = "com.acme.app"
    }
    flavorDimensions += "store"
    productFlavors {
        create("fdroid") {
            dimension = "store"
        }
        create("play") { dimension = "store" }
    }
    buildTypes {
        create("beta") { }
    }
}
`

describe('android/gradle-application', () => {
  it('reads an app', async () => {
    const result = await readWith(gradleApplication, 'app/build.gradle.kts', APP)
    expect(brief(result)).toEqual(['mobile flavor:fdroid declared 11:17', 'mobile flavor:play declared 14:17'])
    expect(result.identities.map((i) => i.value)).toEqual(['com.acme.app'])
    expect(result.marks.map((m) => `${m.kind} ${m.folder}`)).toEqual(['android-app app'])
  })

  it('reads the old way and flavours without a call', async () => {
    const text =
      "apply plugin: 'com.android.application'\nandroid {\n  productFlavors {\n    google { x 1 }\n  }\n  defaultConfig { applicationId 'com.acme' }\n}\n"
    const result = await readWith(gradleApplication, 'build.gradle', text)
    expect(brief(result)).toEqual(['mobile flavor:google declared 4:5'])
    expect(result.identities.map((i) => i.value)).toEqual(['com.acme'])
  })

  it.each([
    ['nothing', ''],
    ['a library', 'plugins { id("com.android.library") }\nandroid { }\n'],
    ['a plug-in that is not applied', 'plugins {\n  id("com.android.application") version "8" apply false\n}\n'],
    ['a plug-in in a comment', '// id("com.android.application")\n'],
    ['an open block', 'android { productFlavors {'],
  ])('marks nothing for %s', async (_title, text) => {
    const result = await readWith(gradleApplication, 'build.gradle.kts', text)
    expect([...result.marks, ...result.evidence]).toEqual([])
  })
})
