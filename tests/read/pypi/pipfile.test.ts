import { describe, expect, it } from 'vitest'
import { pipfile } from '../../../src/read/pypi/pipfile.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('pypi/pipfile', () => {
  it.each([
    {
      title: 'says so where the file is broken',
      path: 'Pipfile',
      text: '[packages',
      facts: [],
      told: ['partial: not sound TOML'],
    },
    {
      title: 'reads packages, sources and repositories',
      path: 'Pipfile',
      text: `[[source]]
url = "https://pypi.org/simple"
[packages]
boto3 = "*"
celery = { extras = ["sqs"], version = "*" }
forms = { git = "https://github.com/acme/forms.git", ref = "main" }
own = { path = "." }
[dev-packages]
pytest = "*"
[requires]
python_version = "3.11"
`,
      facts: [
        'registry pypi declared 2:16',
        'package pkg:pypi/boto3 declared 4:1 production',
        'package pkg:pypi/celery declared 5:1 production',
        'package pkg:pypi/forms declared 6:1 production',
        'package pkg:github/acme/forms declared 6:37 production',
        'host github.com/acme/forms called 6:26 production',
        'package pkg:pypi/pytest declared 9:1 development',
      ],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(pipfile, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
