import { describe, expect, it } from 'vitest'
import { wrapper } from '../../../src/read/gradle/wrapper.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('gradle/wrapper', () => {
  it.each([
    {
      title: 'knows the default address',
      path: 'gradle/wrapper/gradle-wrapper.properties',
      text: 'distributionUrl=https\\://services.gradle.org/distributions/gradle-8.7-bin.zip\n',
      facts: ['registry gradle-plugins declared 1:17'],
      told: [],
    },
    {
      title: 'reads a mirror',
      path: 'gradle/wrapper/gradle-wrapper.properties',
      text: '# distributionUrl=https\\://services.gradle.org/x\ndistributionUrl=https\\://mirror.acme.example/gradle-8.7-bin.zip\n',
      facts: ['host mirror.acme.example called 2:26'],
      told: [],
    },
    {
      title: 'reads the wrapper of Maven',
      path: '.mvn/wrapper/maven-wrapper.properties',
      text: 'distributionUrl=https://repo.maven.apache.org/maven2/org/apache/maven/apache-maven.zip\n',
      facts: ['registry maven declared 1:30'],
      told: [],
    },
    {
      title: 'gives nothing for a broken file',
      path: 'gradle/wrapper/gradle-wrapper.properties',
      text: 'distributionUrl=\n=\n',
      facts: [],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(wrapper, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
