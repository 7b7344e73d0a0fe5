import { describe, expect, it } from 'vitest'
import { modules } from '../../../src/read/elixir/modules.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ['nothing', '', []],
  ['a broken line', 'alias Acme.{\n', ['import elixir:Acme called 1:7']],
  [
    'modules, once each, and groups',
    'alias Acme.{Call, Mail}\nAcme.Call.go()\n',
    ['import elixir:Acme.Call called 1:7', 'import elixir:Acme.Mail called 1:7'],
  ],
  [
    'an AWS service',
    'ExAws.S3.put_object(b, k, v)\n',
    ['import elixir:ExAws.S3 called 1:1', 'client aws:s3 called 1:1'],
  ],
  [
    'a mail adapter',
    'config :a, adapter: Swoosh.Adapters.Mailgun\n',
    ['import elixir:Swoosh.Adapters.Mailgun called 1:21', 'adapter swoosh:adapter:mailgun configured 1:21'],
  ],
  ['definitions', 'defmodule Acme.Call do\nend\n', []],
  ['in comments and documentation', '# Acme.Call\n@moduledoc """\nSee Acme.Call\n"""\n', []],
]

describe('elixir/modules', () => {
  it.each(cases)('%s', async (_title, text, expected) => {
    expect(brief(await readWith(modules, 'lib/a.ex', text))).toEqual(expected)
  })
})
