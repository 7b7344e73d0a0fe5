import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pipfileLock } from '../../../src/read/pypi/pipfile-lock.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('pypi/pipfile-lock', () => {
  it.each([
    {
      title: 'gives what it can of a file that is cut off',
      path: 'Pipfile.lock',
      text: `{
    "default": {
        "boto3": {
`,
      facts: ['package pkg:pypi/boto3 declared 3:10 transitive', 'registry pypi declared 1:1'],
      told: [],
    },
    {
      title: 'reads packages and sources',
      path: 'Pipfile.lock',
      text: fixture('pipfile-lock-source-and-repository.lock'),
      facts: [
        'host pypi.acme.example/simple called 5:33',
        'package pkg:pypi/boto3 declared 10:10 transitive',
        'package pkg:pypi/forms declared 13:10 transitive',
        'package pkg:github/acme/forms declared 14:40 transitive',
        'host github.com/acme/forms called 14:29 transitive',
      ],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(pipfileLock, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
