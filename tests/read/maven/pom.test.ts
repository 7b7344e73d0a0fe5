import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pom } from '../../../src/read/maven/pom.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('maven/pom', () => {
  it.each([
    {
      title: 'gives nothing for a broken file',
      path: 'pom.xml',
      text: '<project><dependencies><dependency>',
      facts: [],
      told: [],
    },
    {
      title: 'gives nothing for another document',
      path: 'pom.xml',
      text: '<settings><dependencies><dependency><groupId>a</groupId><artifactId>b</artifactId></dependency></dependencies></settings>',
      facts: [],
      told: [],
    },
    {
      title: 'tells scopes, managed dependencies and plug-ins apart',
      path: 'pom.xml',
      text: fixture('pom-scopes.xml'),
      facts: [
        'package pkg:maven/com.twilio.sdk/twilio declared 4:62 production',
        'package pkg:maven/junit/junit declared 5:53 development',
        'package pkg:maven/jakarta.servlet/jakarta.servlet-api declared 6:63 optional',
        'package pkg:maven/a/extra declared 7:49 optional',
        'package pkg:maven/software.amazon.awssdk/bom declared 12:70 transitive',
        'package pkg:maven/com.stripe/stripe-java declared 13:58 transitive',
        'package pkg:maven/org.apache.maven.plugins/maven-shade-plugin declared 15:39 development',
        'registry maven declared 1:1',
      ],
      told: [],
    },
    {
      title: 'puts in properties and leaves unknown ones to the link step',
      path: 'pom.xml',
      text: `<project>
  <groupId>com.acme</groupId>
  <artifactId>shop</artifactId>
  <properties><aws.group>software.amazon.awssdk</aws.group><aws.version>2.1</aws.version></properties>
  <dependencies>
    <dependency><groupId>\${aws.group}</groupId><artifactId>s3</artifactId><version>\${aws.version}</version></dependency>
    <dependency><groupId>\${project.groupId}</groupId><artifactId>shop-model</artifactId></dependency>
    <dependency><groupId>\${mail.group}</groupId><artifactId>mail</artifactId></dependency>
  </dependencies>
</project>
`,
      facts: [
        'package pkg:maven/software.amazon.awssdk/s3 declared 6:60 production',
        'package pkg:maven/com.acme/shop-model declared 7:66 production',
        'registry maven declared 1:1',
      ],
      told: [
        'name shop 3:15',
        'variable aws.group = software.amazon.awssdk',
        'variable pkg:maven/${mail.group}/mail production',
      ],
    },
    {
      title: 'reads parent, modules, profiles, repositories and names',
      path: 'service/pom.xml',
      text: fixture('pom-surroundings.xml'),
      facts: [
        'package pkg:maven/org.springframework.boot/spring-boot-starter-web declared 12:72 production if profile cloud',
        'registry maven declared 8:47',
        'host maven.acme.example/releases called 9:30',
        'host deploy.acme.example/m2 called 10:52',
      ],
      told: [
        'name service 3:15',
        'repository acme/shop 6:20',
        'host shop.acme.example 5:8',
        "mark web-service in 'service'",
        'parent pom.xml',
        'module service/api',
      ],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(pom, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
