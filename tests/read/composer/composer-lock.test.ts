import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { composerLock } from '../../../src/read/composer/composer-lock.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('composer/composer-lock', () => {
  it.each([
    {
      title: 'gives what it can of a file that is cut off',
      path: 'composer.lock',
      text: `{
    "packages": [
        {
            "name": "stripe/stripe-php",
`,
      facts: ['package pkg:composer/stripe/stripe-php declared 4:22 transitive', 'registry packagist declared 1:1'],
      told: [],
    },
    {
      title: 'reads packages and where they come from',
      path: 'composer.lock',
      text: fixture('composer-lock-archives.lock'),
      facts: [
        'package pkg:composer/stripe/stripe-php declared 4:22 transitive',
        'host api.github.com called 11:33 transitive',
        'package pkg:composer/phpunit/phpunit declared 22:22 transitive',
        'registry packagist declared 1:1',
      ],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(composerLock, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
