import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { composerJson } from '../../../src/read/composer/composer-json.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('composer/composer-json', () => {
  it.each([
    {
      title: 'gives what it can of a file that is cut off',
      path: 'composer.json',
      text: `{
  "require": {
    "stripe/stripe-php": "^10",
`,
      facts: ['package pkg:composer/stripe/stripe-php declared 3:6 production', 'registry packagist declared 1:1'],
      told: [],
    },
    {
      title: 'reads packages, repositories and names',
      path: 'composer.json',
      text: fixture('composer-json-packages.json'),
      facts: [
        'package pkg:composer/laravel/framework declared 5:48 production',
        'package pkg:composer/twilio/sdk declared 5:76 production',
        'package pkg:composer/phpunit/phpunit declared 6:21 development',
        'package pkg:composer/aws/aws-sdk-php declared 7:17 optional',
        'host composer.acme.example called 9:43',
        'package pkg:github/acme/forms declared 10:45',
        'host github.com/acme/forms called 10:34',
        'registry packagist declared 1:1',
      ],
      told: ['name acme/shop 2:11', 'host shop.acme.example 4:15', "mark web-app in ''", "mark cli-or-library in ''"],
    },
    {
      title: 'leaves other sections alone',
      path: 'composer.json',
      text: '{ "conflict": { "stripe/stripe-php": "<1" }, "scripts": { "require": "x/y" } }',
      facts: [],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(composerJson, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
