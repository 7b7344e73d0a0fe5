import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pyproject } from '../../../src/read/pypi/pyproject.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('pypi/pyproject', () => {
  it.each([
    {
      title: 'says so where the file is broken',
      path: 'pyproject.toml',
      text: '[project\nname = ',
      facts: [],
      told: ['partial: not sound TOML'],
    },
    {
      title: 'reads the standard tables',
      path: 'pyproject.toml',
      text: fixture('pyproject-standard-tables.toml'),
      facts: [
        'package pkg:pypi/boto3 declared 3:18 production',
        "package pkg:pypi/django declared 3:30 production if python_version > '3.9'",
        'package pkg:pypi/twilio declared 8:9 optional',
        'package pkg:pypi/pytest declared 9:9 development',
        'package pkg:pypi/ruff declared 11:10 development',
        'package pkg:pypi/hatchling declared 13:14 development',
        'registry pypi declared 1:1',
      ],
      told: [
        'name acme-shop 2:8',
        'host shop.acme.example 4:21',
        'repository acme/shop 4:59',
        "mark web-service in ''",
        "mark cli-or-library in ''",
      ],
    },
    {
      title: 'reads Poetry',
      path: 'pyproject.toml',
      text: fixture('pyproject-poetry.toml'),
      facts: [
        'package pkg:pypi/boto3 declared 5:1 production',
        'package pkg:pypi/celery declared 6:1 production',
        'package pkg:pypi/forms declared 8:1 production',
        'package pkg:github/acme/forms declared 8:37 production',
        'host github.com/acme/forms called 8:26 production',
        'package pkg:pypi/redis declared 9:1 optional',
        'package pkg:pypi/pytest declared 11:1 development',
        'host pypi.acme.example/simple called 14:16',
      ],
      told: ['name acme-shop 2:8'],
    },
    {
      title: 'reads uv',
      path: 'pyproject.toml',
      text: `[project]
dependencies = ["forms"]
[tool.uv]
dev-dependencies = ["pytest"]
[tool.uv.sources]
forms = { git = "https://github.com/acme/forms" }
[[tool.uv.index]]
url = "https://pypi.acme.example/simple"
`,
      facts: [
        'package pkg:pypi/forms declared 2:18 production',
        'package pkg:pypi/pytest declared 4:22 development',
        'host pypi.acme.example/simple called 8:16',
        'package pkg:github/acme/forms declared 6:37',
        'host github.com/acme/forms called 6:26',
        'registry pypi declared 1:1',
      ],
      told: [],
    },
    {
      title: 'leaves settings of tools alone',
      path: 'pyproject.toml',
      text: '[tool.ruff]\nselect = ["boto3"]\n',
      facts: [],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(pyproject, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
