import { describe, expect, it } from 'vitest'
import { versionCatalog } from '../../../src/read/gradle/version-catalog.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('gradle/version-catalog', () => {
  it.each([
    {
      title: 'says so where the file is broken',
      path: 'gradle/libs.versions.toml',
      text: '[libraries\n',
      facts: [],
      told: ['partial: not sound TOML'],
    },
    {
      title: 'defines aliases of packages, bundles and plug-ins',
      path: 'gradle/libs.versions.toml',
      text: `[versions]
stripe = "24.0.0"
[libraries]
stripe-java = "com.stripe:stripe-java:24.0.0"
twilio_sdk = { module = "com.twilio.sdk:twilio", version.ref = "x" }
sentry = { group = "io.sentry", name = "sentry", version = "8" }
[bundles]
vendors = ["stripe-java", "sentry"]
[plugins]
ksp = { id = "com.google.devtools.ksp", version = "2" }
boot = "org.springframework.boot:3.0.0"
`,
      facts: [
        'package pkg:maven/com.stripe/stripe-java declared 4:1 transitive',
        'package pkg:maven/com.twilio.sdk/twilio declared 5:1 transitive',
        'package pkg:maven/io.sentry/sentry declared 6:1 transitive',
        'package pkg:gradle-plugin/com.google.devtools.ksp declared 10:1 transitive',
        'package pkg:gradle-plugin/org.springframework.boot declared 11:1 transitive',
      ],
      told: [
        'catalog libs.stripe.java = pkg:maven/com.stripe/stripe-java',
        'catalog libs.twilio.sdk = pkg:maven/com.twilio.sdk/twilio',
        'catalog libs.sentry = pkg:maven/io.sentry/sentry',
        'catalog libs.bundles.vendors = libs.stripe.java libs.sentry',
        'catalog libs.plugins.ksp = pkg:gradle-plugin/com.google.devtools.ksp',
        'catalog libs.plugins.boot = pkg:gradle-plugin/org.springframework.boot',
      ],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(versionCatalog, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
