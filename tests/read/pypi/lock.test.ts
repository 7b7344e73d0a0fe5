import { describe, expect, it } from 'vitest'
import { lock } from '../../../src/read/pypi/lock.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('pypi/lock', () => {
  it.each([
    {
      title: 'gives what it can of a broken file',
      path: 'poetry.lock',
      text: `[[package]]
name = "boto3"
[[package]]
version = "1"
name =
`,
      facts: ['package pkg:pypi/boto3 declared 2:9 transitive', 'registry pypi declared 1:1'],
      told: [],
    },
    {
      title: 'reads Poetry',
      path: 'poetry.lock',
      text: `[[package]]
name = "boto3"
version = "1.34.0"

[package.dependencies]
botocore = ">=1.34"

[[package]]
name = "forms"
[package.source]
type = "git"
url = "https://github.com/acme/forms.git"
`,
      facts: [
        'package pkg:pypi/boto3 declared 2:9 transitive',
        'package pkg:pypi/forms declared 9:9 transitive',
        'package pkg:github/acme/forms declared 12:27 transitive',
        'host github.com/acme/forms called 12:16 transitive',
        'registry pypi declared 1:1',
      ],
      told: [],
    },
    {
      title: 'reads uv, without the project itself',
      path: 'uv.lock',
      text: `[[package]]
name = "shop"
source = { editable = "." }
[[package]]
name = "boto3"
source = { registry = "https://pypi.org/simple" }
[[package]]
name = "acme-forms"
source = { git = "https://github.com/acme/forms?rev=v1#abc" }
[[package]]
name = "inner"
source = { registry = "https://pypi.acme.example/simple" }
`,
      facts: [
        'package pkg:pypi/boto3 declared 5:9 transitive',
        'registry pypi declared 6:32',
        'package pkg:pypi/acme-forms declared 8:9 transitive',
        'package pkg:github/acme/forms declared 9:38 transitive',
        'host github.com/acme/forms called 9:27 transitive',
        'package pkg:pypi/inner declared 11:9 transitive',
        'host pypi.acme.example/simple called 12:32',
      ],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(lock, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
