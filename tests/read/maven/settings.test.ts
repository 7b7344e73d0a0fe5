import { describe, expect, it } from 'vitest'
import { settings } from '../../../src/read/maven/settings.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('maven/settings', () => {
  it.each([
    {
      title: 'reads mirrors and never a password',
      path: '.mvn/settings.xml',
      text: `<settings>
  <servers><server><id>acme</id><password>abcdef</password></server></servers>
  <mirrors><mirror><id>acme</id><url>https://maven.acme.example/all</url></mirror></mirrors>
</settings>
`,
      facts: ['host maven.acme.example/all called 3:46'],
      told: [],
    },
    {
      title: 'gives nothing for another document',
      path: '.mvn/settings.xml',
      text: '<component><mirror><url>https://maven.acme.example</url></mirror></component>',
      facts: [],
      told: [],
    },
    {
      title: 'gives nothing for a broken file',
      path: '.mvn/settings.xml',
      text: '<settings><mirror><url>',
      facts: [],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(settings, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
