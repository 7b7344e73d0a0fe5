import { describe, expect, it } from 'vitest'
import { source } from '../../../src/read/ruby/source.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ['nothing', '', []],
  ['a broken file', 'require "ac\nAcme::', []],
  ['a library', "require 'acme/sms'\n", ['import ruby:acme/sms called 1:10']],
  ['a library under a condition', "if on?\n  require('acme')\nend\n", ['import ruby:acme called 2:12 if nested']],
  [
    'a constant path, once',
    'client = Acme::REST::Client.new\nother = Acme::REST::Client.new\n',
    ['client ruby:Acme::REST::Client called 1:10', 'import ruby:Acme called 1:10'],
  ],
  [
    'AWS services',
    'Aws::SESV2::Client.new\nAws::S3::Errors::NoSuchKey\n',
    [
      'client ruby:Aws::SESV2::Client called 1:1',
      'client aws:sesv2 called 1:1',
      'import ruby:Aws called 1:1',
      'client ruby:Aws::S3::Errors::NoSuchKey called 2:1',
    ],
  ],
  ['a library that is set up', 'Acme.configure do |c|\nend\n', ['import ruby:Acme called 1:1']],
  ['definitions of the product', 'class Acme::SmsJob\nend\nmodule Acme::Web\nend\n', []],
  ['a relative file', "require_relative 'acme'\n", []],
  ['commented out', '# Acme::Client.new\nx # Acme.configure\n', []],
  ['method calls with two colons', 'acme::client\nFoo::bar\n', []],
]

describe('ruby/source', () => {
  it.each(cases)('%s', async (_title, text, expected) => {
    expect(brief(await readWith(source, 'app/jobs/send.rb', text))).toEqual(expected)
  })
})
