import { describe, expect, it } from 'vitest'
import { loading } from '../../support/reach-of.js'

const SMS = { 'lib/shop/sms.ex': 'defmodule Shop.Sms do\n  def send(to), do: to\nend\n' }

describe('Elixir', () => {
  it('follows full names, aliases, lists of aliases and names put in', () => {
    const files = {
      ...SMS,
      'a.ex': 'defmodule A do\n  def f, do: Shop.Sms.send(1)\nend\n',
      'b.ex': 'defmodule B do\n  alias Shop.{Mail, Sms}\nend\n',
      'c.ex': 'defmodule C do\n  alias Shop, as: S\n  def f, do: S.Sms.send(1)\nend\n',
      'd.ex': 'defmodule D do\n  def f, do: "to #{Shop.Sms.send(1)}"\nend\n',
      'e.ex': 'defmodule E do\n  # Shop.Sms.send(1)\n  @x "Shop.Sms"\n  def f, do: Sms.send(1)\nend\n',
      'f.ex': 'defmodule F do\n  alias Other.Sms\n  def f, do: Sms.send(1)\nend\n',
    }
    expect(loading(files, ['lib/shop/sms.ex'])).toEqual(['a.ex', 'b.ex', 'c.ex', 'd.ex'])
  })

  it('knows modules within modules, and lets a behaviour stand for what keeps it', () => {
    const files = {
      'sender.ex': 'defmodule Shop.Sender do\n  @callback send(String.t()) :: :ok\nend\n',
      'acme.ex': 'defmodule Shop.Acme do\n  @behaviour Shop.Sender\n  defmodule Client do\n  end\nend\n',
      'order.ex': 'defmodule Shop.Order do\n  alias Shop.Sender\nend\n',
      'direct.ex': 'defmodule Shop.Direct do\n  def f, do: Shop.Acme.Client.get()\nend\n',
    }
    expect(loading(files, ['acme.ex'])).toEqual(['direct.ex', 'order.ex', 'sender.ex'])
  })
})
