import { describe, expect, it } from 'vitest'
import { isInPolicy } from '../../../src/read/scan/policy.js'

describe('a policy goes on', () => {
  it.each<[name: string, text: string]>([
    ['in its header', "add_header Content-Security-Policy \"script-src 'self' https://"],
    [
      'over the lines of a string',
      "const csp = `default-src 'self';\n  script-src 'self' ${nonce}\n    https://a.example\n    https://",
    ],
    ['over strings put together', '"script-src \'self\' " +\n  "https://a.example " +\n  "https://'],
    ['over strings side by side', '"script-src \'self\' "\n  "https://'],
    ['in a list of options', 'scriptSrc: ["\'self\'", "https://'],
    ['over the lines of a list', 'scriptSrc: [\n  "\'self\'",\n  isDev && local(),\n  // checkout\n  "https://'],
    ['behind a choice', 'connectSrc: isLive ? ["https://'],
    ['in a tuple', 'CSP_SCRIPT_SRC = (\n    "\'self\'",\n    "https://'],
    ['in the arguments of a method', 'policy.script_src :self, :https,\n                  "https://'],
    ['in a hash', '"script-src" => [\n  "https://'],
    ['in a block of YAML', "script-src: >-\n  'self'\n  *.a.example\n  https://"],
    ['in a list of YAML', 'script-src:\n  - https://a.example\n  - https://'],
    ['to where reports go', 'Content-Security-Policy: upgrade-insecure-requests; report-uri https://'],
    ['in a builder', 'csp.AllowScripts.FromSelf()\n  .From("https://'],
    ['in a builder of sources', 'options.ScriptSources(s => s.Self().CustomSources("https://'],
    ['in a builder that adds', 'builder.AddConnectSrc().Self().From("https://'],
  ])('%s', (_name, text) => {
    expect(isInPolicy(text)).toBe(true)
  })
})

describe('a policy says nothing of its neighbours', () => {
  it.each<[name: string, text: string]>([
    ['behind a picture', 'const imgSrc = "a.png";\nawait fetch("https://'],
    ['behind a picture, without semicolon', 'const imgSrc = "a.png"\nawait fetch("https://'],
    ['as the address of a script', 'const scriptSrc = "https://'],
    ['behind the page’s own script', 'const scriptSrc = document.currentScript.src;\nfetch("https://'],
    ['behind a remark', '// sets Content-Security-Policy elsewhere\nasync function f() { return fetch("https://'],
    ['behind its tuple', 'CSP_SCRIPT_SRC = ("https://a.example",)\nAPI = "https://'],
    ['behind its options', 'helmet({ directives: { scriptSrc: ["https://a.example"] } });\nfetch("https://'],
    [
      'behind its options, on their line',
      'helmet({ directives: { scriptSrc: ["https://a.example"] } }), fetch("https://',
    ],
    ['beside its header', '{ key: "Content-Security-Policy", value: csp }] }]\n  rewrites: [{ to: "https://'],
    ['behind its string', "const csp = `default-src 'self'; script-src https://a.example;`;\nfetch('https://"],
    ['at the next key of JSON', '"script-src": "https://a.example",\n  "api": "https://'],
    ['at the next key of YAML', 'script-src: https://a.example\napi: https://'],
    ['behind a method', 'policy.script_src :self, :https\nend\nclient = Client.new("https://'],
    ['behind a builder', 'csp.AllowScripts.FromSelf();\nclient.Get("https://'],
    ['where sources are data', 'new DataSources("https://'],
  ])('%s', (_name, text) => {
    expect(isInPolicy(text)).toBe(false)
  })
})
