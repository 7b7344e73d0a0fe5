import { describe, expect, it } from 'vitest'
import { loading } from '../../support/reach-of.js'

const SMS = {
  'go.mod': 'module github.com/shop/app\n\ngo 1.22\n',
  'sms/acme.go': 'package sms\n\nfunc Send() error { return nil }\n',
}

describe('Go', () => {
  it('follows import paths below the module', () => {
    const files = {
      ...SMS,
      'api/order.go': 'package api\n\nimport "github.com/shop/app/sms"\n\nfunc order() { sms.Send() }\n',
      'api/user.go': 'package api\n\nimport (\n\t"fmt"\n\n\ttext "github.com/shop/app/sms" // texts\n)\n',
      'api/plain.go': 'package api\n\nimport "fmt"\n',
      'api/other.go': 'package api\n\nimport "github.com/other/app/sms"\n',
      'api/near.go': 'package api\n\nimport "github.com/shop/app/smsx"\n',
      'api/remark.go': 'package api\n\n// import "github.com/shop/app/sms"\n',
    }
    expect(loading(files, ['sms/acme.go'])).toEqual(['api/order.go', 'api/user.go'])
  })

  it('tells the files of a package by what is used of it, and takes all where nothing tells', () => {
    const files = {
      ...SMS,
      'sms/models.go': 'package sms\n\ntype Message struct{}\n',
      'sms/client.go':
        'package sms\n\nfunc (c *Client) Deliver() { c.post() }\n\nfunc NewClient() *Client { return nil }\n',
      'a.go': 'package main\n\nimport "github.com/shop/app/sms"\n\nvar m sms.Message\n',
      'b.go': 'package main\n\nimport "github.com/shop/app/sms"\n\nfunc b(c *sms.Message) { c.Deliver() }\n',
      'c.go': 'package main\n\nimport _ "github.com/shop/app/sms"\n',
    }
    expect(loading(files, ['sms/client.go'])).toEqual(['b.go', 'c.go'])
    const atLoad = { ...files, 'sms/acme.go': 'package sms\n\nfunc init() { register() }\n' }
    expect(loading(atLoad, ['sms/acme.go'])).toEqual(['a.go', 'b.go', 'c.go'])
  })

  it('finds files of one package by the names that they declare', () => {
    const files = {
      ...SMS,
      'sms/provider.go': 'package sms\n\nfunc Provider() { Send() }\n',
      'sms/handed.go': 'package sms\n\nvar routes = wrap(Send)\n',
      'sms/said.go': 'package sms\n\n// Send() sends\nvar name = "Send()"\n',
      'sms/else.go': 'package sms\n\nimport "net/mail"\n\nfunc other() { mail.Send() }\n',
      'sms/method.go': 'package sms\n\nfunc (s *Send) other() {}\n',
      'mail/send.go': 'package mail\n\nfunc x() { Send() }\n',
    }
    expect(loading(files, ['sms/acme.go'])).toEqual(['sms/handed.go', 'sms/provider.go'])
  })

  it('takes a method that many files declare for no sign', () => {
    const files: Record<string, string> = {
      'go.mod': 'module a.b/c\n',
      'x/acme.go': 'package x\n\nfunc (a *Acme) Close() {}\n',
    }
    for (let i = 0; i < 5; i++) files[`x/other${i}.go`] = `package x\n\nfunc (o *Other${i}) Close() {}\n`
    files['x/user.go'] = 'package x\n\nfunc use(f File) { f.Close() }\n'
    expect(loading(files, ['x/acme.go'])).toEqual([])
  })

  it('knows several modules, the longest first, and replaced folders', () => {
    const files = {
      'go.work': 'use (\n\t./app\n\t./app/lib\n)\n',
      'app/go.mod': 'module a.b/app\n\nreplace (\n\tc.d/kit v1.0.0 => ../kit\n\tc.d/gone => ../../outside\n)\n',
      'app/lib/go.mod': 'module a.b/app/lib/v2\n',
      'app/lib/acme.go': 'package lib\n',
      'kit/sms/acme.go': 'package sms\n',
      'app/a.go': 'package main\n\nimport "a.b/app/lib/v2"\n',
      'app/b.go': 'package main\n\nimport "c.d/kit/sms"\n',
      'app/c.go': 'package main\n\nimport "c.d/gone/sms"\n',
      'd.go': 'package main\n\nimport "c.d/kit/sms"\n',
    }
    expect(loading(files, ['app/lib/acme.go', 'kit/sms/acme.go'])).toEqual(['app/a.go', 'app/b.go'])
  })

  it('leads nowhere without a module file or with a broken one', () => {
    const files = { 'go.mod': 'modul a.b', 'sms/acme.go': 'package sms', 'a.go': 'package main\nimport "a.b/sms"\n' }
    expect(loading(files, ['sms/acme.go'])).toEqual([])
  })
})
