import { describe, expect, it } from 'vitest'
import type { ReadResult } from '../../src/model/evidence.js'
import { build } from '../../src/read/gradle/build.js'
import { versionCatalog } from '../../src/read/gradle/version-catalog.js'
import { link } from '../../src/read/link.js'
import { pom } from '../../src/read/maven/pom.js'
import { readWith } from './read-with.js'

/** What the link step adds, as `package scope path:line`, and the problems it names. */
function added(results: readonly ReadResult[]): string[] {
  return link(results)
    .slice(results.length)
    .flatMap(({ evidence, problems }) => [
      ...evidence.map((e) => `${e.value} ${e.scope} ${e.location.path}:${e.location.line} ${e.excerpt}`),
      ...problems.map((p) => `${p.path}:${p.line} ${p.reason}`),
    ])
}

const catalogue = (path: string, text: string) => readWith(versionCatalog, path, text)
const script = (path: string, text: string) => readWith(build, path, `dependencies {\n${text}\n}`)
const project = (path: string, text: string) => readWith(pom, path, `<project>${text}</project>`)

describe('link', () => {
  it('gives back the same results where nothing refers to anything', async () => {
    const results = [await script('build.gradle', "implementation 'com.stripe:stripe-java:1'")]
    expect(link(results)).toEqual(results)
    expect(link([])).toEqual([])
  })

  it('resolves aliases and bundles by the catalogue of the build', async () => {
    const results = [
      await script('app/build.gradle.kts', 'implementation(libs.twilio.sdk)\ntestImplementation(libs.bundles.all)'),
      await catalogue(
        'gradle/libs.versions.toml',
        '[libraries]\ntwilio-sdk = "com.twilio.sdk:twilio:9"\njunit = "junit:junit:4"\n[bundles]\nall = ["junit", "twilio-sdk", "gone"]',
      ),
    ]
    expect(added(results)).toEqual([
      'pkg:maven/com.twilio.sdk/twilio production app/build.gradle.kts:2 libs.twilio.sdk',
      'pkg:maven/junit/junit development app/build.gradle.kts:3 libs.bundles.all',
      'pkg:maven/com.twilio.sdk/twilio development app/build.gradle.kts:3 libs.bundles.all',
    ])
  })

  it('takes the nearest of several catalogues', async () => {
    const results = [
      await catalogue('gradle/libs.versions.toml', '[libraries]\nsms = "com.twilio.sdk:twilio:9"'),
      await catalogue('android/gradle/libs.versions.toml', '[libraries]\nsms = "com.vonage:client:7"'),
      await script('android/app/build.gradle', 'implementation libs.sms'),
      await script('server/build.gradle', 'implementation libs.sms'),
    ]
    expect(added(results)).toEqual([
      'pkg:maven/com.vonage/client production android/app/build.gradle:2 libs.sms',
      'pkg:maven/com.twilio.sdk/twilio production server/build.gradle:2 libs.sms',
    ])
  })

  it('says where an alias leads nowhere, and leaves other dotted names alone', async () => {
    const results = [await script('build.gradle', 'implementation(libs.gone)\nimplementation(config.name)')]
    expect(added(results)).toEqual(['build.gradle:2 no version catalogue defines libs.gone'])
  })

  it('resolves properties by the parents of a pom', async () => {
    const results = [
      await project('pom.xml', '<properties><sdk>com.twilio.${part}</sdk><part>sdk</part></properties>'),
      await project('a/pom.xml', '<parent><groupId>g</groupId><artifactId>p</artifactId></parent>'),
      await project(
        'a/b/pom.xml',
        '<parent><relativePath>..</relativePath></parent><dependencies><dependency><groupId>${sdk}</groupId><artifactId>twilio</artifactId><scope>test</scope></dependency></dependencies>',
      ),
    ]
    expect(added(results)).toEqual([
      'pkg:maven/com.twilio.sdk/twilio development a/b/pom.xml:1 pkg:maven/${sdk}/twilio',
    ])
  })

  it('ends where parents or properties form a circle', async () => {
    const dependency =
      '<dependencies><dependency><groupId>${a}</groupId><artifactId>x</artifactId></dependency></dependencies>'
    const results = [
      await project('pom.xml', `<parent><relativePath>pom.xml</relativePath></parent>${dependency}`),
      await project('b/pom.xml', `<parent/><properties><a>x\${b}</a><b>y\${a}</b></properties>${dependency}`),
    ]
    expect(added(results)).toEqual([
      'pom.xml:1 nothing here defines the property in pkg:maven/${a}/x',
      expect.stringMatching(/^b\/pom\.xml:1 nothing here defines the property in pkg:maven\//),
    ])
  })
})
