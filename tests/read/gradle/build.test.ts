import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { build } from '../../../src/read/gradle/build.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('gradle/build', () => {
  it.each([
    {
      title: 'gives what it can of a broken script',
      path: 'build.gradle',
      text: `dependencies {
  implementation 'com.stripe:stripe-java:1'
  implementation 'com.twilio
}}}
(((
`,
      facts: ['package pkg:maven/com.stripe/stripe-java declared 2:19 production'],
      told: [],
    },
    {
      title: 'reads Groovy',
      path: 'build.gradle',
      text: fixture('build-groovy.gradle'),
      facts: [
        'registry google-maven declared 2:18',
        'registry maven declared 2:28',
        'package pkg:maven/com.google.gms/google-services declared 3:29 development',
        'package pkg:gradle-plugin/com.google.gms.google-services declared 5:16 production',
        'host jitpack.io called 8:24',
        'host maven.acme.example/releases called 10:20',
        'package pkg:maven/com.stripe/stripe-java declared 16:19 production',
        'package pkg:maven/com.twilio.sdk/twilio declared 19:30 production',
        'package pkg:maven/junit/junit declared 20:23 development',
        'package pkg:maven/com.squareup.leakcanary/leakcanary-android declared 21:24 development',
        'package pkg:maven/com.google.firebase/firebase-messaging declared 22:23 production if variant play',
        'package pkg:maven/org.projectlombok/lombok declared 25:16 optional',
      ],
      told: [],
    },
    {
      title: 'reads Kotlin',
      path: 'app/build.gradle.kts',
      text: fixture('build-kotlin.kts'),
      facts: [
        'package pkg:gradle-plugin/org.jetbrains.kotlin.jvm declared 2:3 production',
        'package pkg:gradle-plugin/org.springframework.boot declared 3:7 production',
        'package pkg:gradle-plugin/com.google.firebase.crashlytics declared 4:7 development',
        'package pkg:maven/com.google.firebase/firebase-bom declared 9:28 transitive',
        'package pkg:maven/com.google.firebase/firebase-messaging declared 10:19 production',
        'package pkg:maven/com.android.billingclient/billing declared 14:25 production if variant play',
        'package pkg:maven/com.google.dagger/hilt-compiler declared 15:8 development',
        'package pkg:maven/io.netty/netty-all declared 16:33 transitive',
        'package pkg:maven/io.sentry/sentry declared 18:6 production',
      ],
      told: [
        "mark web-service in 'app'",
        'catalog libs.plugins.ksp production',
        'catalog libs.twilio.sdk production',
        'catalog libs.bundles.testing development',
      ],
    },
    {
      title: 'reads settings',
      path: 'settings.gradle.kts',
      text: `rootProject.name = "acme-shop"
pluginManagement { repositories { gradlePluginPortal() } }
dependencyResolutionManagement {
  repositories { maven("https://maven.acme.example") }
}
include(":app", ":core:model")
`,
      facts: ['registry gradle-plugins declared 2:35', 'host maven.acme.example called 4:33'],
      told: ['name acme-shop 1:1', 'module app', 'module core/model'],
    },
    {
      title: 'leaves links of a publication alone',
      path: 'build.gradle',
      text: `publishing {
  publications { pom { url = "https://github.com/acme/shop" } }
  repositories { maven { url = uri("https://deploy.acme.example/m2") } }
}
`,
      facts: ['host deploy.acme.example/m2 called 3:45'],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(build, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
