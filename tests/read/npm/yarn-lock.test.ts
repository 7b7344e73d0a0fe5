import { describe, expect, it } from 'vitest'
import { yarnLock } from '../../../src/read/npm/yarn-lock.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

describe('npm/yarn-lock', () => {
  it.each([
    {
      title: 'gives what it can of a broken file',
      path: 'yarn.lock',
      text: `"stripe@^14":
  resolved "https
nonsense
"unclosed@
`,
      facts: ['package pkg:npm/stripe declared 1:2 transitive', 'registry npm declared 1:1'],
      told: [],
    },
    {
      title: 'reads the classic form',
      path: 'yarn.lock',
      text: `# yarn lockfile v1

"@acme/ui@^1.0.0", "@acme/ui@^1.1.0":
  version "1.1.0"
  resolved "https://npm.acme.example/@acme/ui/-/ui-1.1.0.tgz#abc"

stripe@^14.0.0:
  resolved "https://registry.yarnpkg.com/stripe/-/stripe-14.0.0.tgz#def"
  dependencies:
    qs "^6.11.0"
`,
      facts: [
        'package pkg:npm/@acme/ui declared 3:2 transitive',
        'host npm.acme.example called 5:21 transitive',
        'package pkg:npm/stripe declared 7:1 transitive',
        'registry npm declared 8:13',
      ],
      told: [],
    },
    {
      title: 'reads Berry, without own workspaces',
      path: 'yarn.lock',
      text: `__metadata:
  version: 8

"@acme/web@workspace:apps/web":
  resolution: "@acme/web@workspace:apps/web"
"dayjs@patch:dayjs@npm%3A1.11.4#./p.patch":
  version: 1.11.4
"mail@npm:@sendgrid/mail@^8, mail@npm:@sendgrid/mail@^8.1":
"widget@https://github.com/acme/widget.git#commit=abc":
"stripe@npm:^14.0.0":
`,
      facts: [
        'package pkg:npm/dayjs declared 6:2 transitive',
        'package pkg:npm/@sendgrid/mail declared 8:11 transitive',
        'package pkg:github/acme/widget declared 9:28 transitive',
        'host github.com/acme/widget called 9:17 transitive',
        'package pkg:npm/widget declared 9:2 transitive',
        'package pkg:npm/stripe declared 10:2 transitive',
        'registry npm declared 1:1',
      ],
      told: [],
    },
    {
      title: 'leaves out comments',
      path: 'yarn.lock',
      text: '# stripe@^14.0.0:\n',
      facts: [],
      told: [],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(yarnLock, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
