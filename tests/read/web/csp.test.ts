import { describe, expect, it } from 'vitest'
import { csp } from '../../../src/read/web/csp.js'
import { readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, path: string, text: string, expected: readonly string[]])[] = [
  ['nothing', '_headers', '', []],
  ['a list without end', '_headers', "default-src 'self' https://a.example", ['a.example allowed default-src 1:28']],
  [
    'a headers file',
    'public/_headers',
    "/*\n  Content-Security-Policy: default-src 'self'; script-src 'self' https://js.pay.example *.cdn.example:*; frame-ancestors https://host.example; report-uri https://o1.report.example/api/1\n",
    [
      'js.pay.example allowed script-src 2:74',
      'cdn.example allowed script-src 2:91',
      'host.example linked frame-ancestors 2:130',
      'o1.report.example/api/1 called report-uri 2:163',
    ],
  ],
  [
    'nginx',
    'nginx.conf',
    '# add_header Content-Security-Policy "script-src https://old.example";\nadd_header Content-Security-Policy "script-src https://js.pay.example; img-src data:";\n',
    ['js.pay.example allowed script-src 2:56'],
  ],
  [
    'options of a JavaScript middleware',
    'server.ts',
    "helmet({ contentSecurityPolicy: { directives: {\n  defaultSrc: [\"'self'\", config.host],\n  scriptSrc: [\"'self'\", 'https://js.pay.example'],\n  // imgSrc: ['https://old.example'],\n} } })\nconst x = 'https://other.example'\n",
    ['js.pay.example allowed script-src 3:34'],
  ],
  [
    'a template',
    'csp.ts',
    "const csp = `\n  default-src 'self';\n  connect-src ${isDev ? 'ws:' : ''} wss://live.chat.example ${config.api};\n  img-src app.acme.example\n`\nconst a = 'https://other.example'\n",
    ['live.chat.example allowed connect-src 3:43', 'app.acme.example allowed img-src 4:11'],
  ],
  [
    'strings put together',
    'server.go',
    'policy := "default-src \'self\'; " +\n  "script-src \'self\' " +\n  "https://js.pay.example; "\nurl := "https://other.example"\n',
    ['js.pay.example allowed script-src 3:12'],
  ],
  [
    'a list of strings',
    'config.exs',
    'csp: [\n  "default-src \'self\' https://status.example",\n  "script-src \'self\'"\n]\nconfig :a, url: "https://other.example"\n',
    ['status.example allowed default-src 2:31'],
  ],
  [
    'Rails',
    'config/initializers/content_security_policy.rb',
    'policy.default_src :self\npolicy.script_src :self, assets.host, "https://js.pay.example",\n  "https://more.example"\npolicy.img_src *policy.img_src, "https://img.example"\n# policy.font_src "https://old.example"\nx = "https://other.example"\n',
    [
      'js.pay.example allowed script-src 2:48',
      'more.example allowed script-src 3:12',
      'img.example allowed img-src 4:42',
    ],
  ],
  [
    'Django',
    'settings.py',
    'CSP_DEFAULT_SRC = ("\'self\'",)\nCSP_SCRIPT_SRC = (\n    "\'self\'",\n    "js.pay.example",\n)\nURL = "https://other.example"\n',
    ['js.pay.example allowed script-src 4:6'],
  ],
  [
    'keys of a dictionary',
    'settings.py',
    '{"default-src": [SELF, "https://a.example"], "img-src": ["https://b.example"]}\n',
    ['a.example allowed default-src 1:33', 'b.example allowed img-src 1:67'],
  ],
  [
    'a page',
    'index.html',
    '<meta http-equiv="Content-Security-Policy" content="default-src https://a.example">\n<script src="https://other.example/x.js"></script>\n',
    ['a.example allowed default-src 1:73'],
  ],
  ['a file without a policy', 'a.ts', "const imgSrc = 'https://a.example/x.png'\n", []],
]

describe('web/csp', () => {
  it.each(cases)('%s', async (_title, path, text, expected) => {
    const { evidence } = await readWith(csp, path, text)
    expect(evidence.map((e) => `${e.value} ${e.use} ${e.context} ${e.location.line}:${e.location.column}`)).toEqual(
      expected,
    )
  })
})
