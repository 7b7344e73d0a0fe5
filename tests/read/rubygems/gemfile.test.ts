import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { gemfile } from '../../../src/read/rubygems/gemfile.js'
import { brief, readWith } from '../read-with.js'
import { told } from '../told.js'

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')

describe('rubygems/gemfile', () => {
  it.each([
    {
      title: 'gives what it can of a broken file',
      path: 'Gemfile',
      text: `gem "stripe
gem 'twilio-ruby'
end
end
gem 'sentry-ruby',
`,
      facts: [
        'package pkg:gem/twilio-ruby declared 2:6 production',
        'package pkg:gem/sentry-ruby declared 5:6 production',
        'registry rubygems declared 1:1',
      ],
      told: [],
    },
    {
      title: 'reads sources, groups and blocks',
      path: 'Gemfile',
      text: fixture('gemfile-groups.txt'),
      facts: [
        'registry rubygems declared 1:17',
        'package pkg:gem/rails declared 3:6 production',
        'package pkg:gem/twilio-ruby declared 4:6 production',
        'package pkg:gem/pry declared 6:6 development',
        'package pkg:gem/debug declared 7:6 development',
        'package pkg:gem/lograge declared 8:6 production',
        'package pkg:gem/rspec-rails declared 10:8 development',
        'package pkg:gem/byebug declared 12:10 development',
        'package pkg:gem/net-ldap declared 16:8 optional',
        'package pkg:gem/stripe declared 18:6 production',
      ],
      told: ["mark web-app in ''"],
    },
    {
      title: 'reads repositories, other sources and conditions',
      path: 'Gemfile',
      text: `gem 'forms', github: 'acme/forms', branch: 'main'
gem 'mailer',
    '~> 1.0',
    git: 'https://git.acme.example/team/mailer.git'
gem 'inner', source: 'https://gems.acme.example'
gem 'rails' if ENV['EDGE']
git 'https://github.com/acme/kit.git' do
  gem 'kit'
end
if ENV['CLOUD']
  gem 'aws-sdk-s3'
end
`,
      facts: [
        'package pkg:gem/forms declared 1:6 production',
        'package pkg:github/acme/forms declared 1:23 production',
        'host github.com/acme/forms called 1:23 production',
        'package pkg:gem/mailer declared 2:6 production',
        'host git.acme.example/team/mailer called 2:1 production',
        'package pkg:gem/inner declared 5:6 production',
        'host gems.acme.example called 5:31',
        "package pkg:gem/rails declared 6:6 production if if ENV['EDGE']",
        'package pkg:github/acme/kit declared 7:25',
        'host github.com/acme/kit called 7:14',
        'package pkg:gem/kit declared 8:8 production',
        "package pkg:gem/aws-sdk-s3 declared 11:8 production if if ENV['CLOUD']",
        'registry rubygems declared 1:1',
      ],
      told: ["mark web-app in ''"],
    },
    {
      title: 'follows other files',
      path: 'engines/a/Gemfile',
      text: "eval_gemfile '../Gemfile.common'\ngemspec\n",
      facts: [],
      told: ['include engines/Gemfile.common', 'include engines/a'],
    },
  ])('$title', async ({ path, text, facts, told: others }) => {
    const result = await readWith(gemfile, path, text)
    expect(brief(result)).toEqual(facts)
    expect(told(result)).toEqual(others)
  })
})
