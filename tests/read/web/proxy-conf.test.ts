import { describe, expect, it } from 'vitest'
import { proxyConf } from '../../../src/read/web/proxy-conf.js'
import { brief, readWith } from '../read-with.js'

const NGINX = `upstream app {
  server 127.0.0.1:3000;
  server app.acme.example:8080 weight=2;
}
server {
  server_name www.acme.example;
  ssl_certificate /etc/letsencrypt/live/acme/fullchain.pem;
  location / { }
  location /files {
    proxy_pass https://files.store.example/bucket;
    # proxy_pass https://old.example;
    proxy_pass http://app;
    proxy_pass https://$host;
  }
}
`

const cases: readonly (readonly [path: string, text: string, expected: readonly string[]])[] = [
  [
    'nginx.conf',
    NGINX,
    [
      'host app.acme.example called 3:10',
      'host files.store.example/bucket called 10:24',
      'adapter nginx:ssl_certificate:letsencrypt configured 7:24',
    ],
  ],
  [
    'Caddyfile',
    'acme.example {\n  reverse_proxy https://up.example:443 localhost:80\n  tls {\n    dns acmedns {env.TOKEN}\n  }\n}\n',
    ['host up.example called 2:25', 'adapter caddy:dns:acmedns configured 4:9'],
  ],
  ['apache/site.conf', 'ProxyPass /api https://api.example/v1\n', ['host api.example/v1 called 1:24']],
  [
    'nginx.conf',
    'upstream a { server up.example:443; server two.example; }\nlocation /x { proxy_pass https://api.example; }\n',
    ['host up.example called 1:21', 'host two.example called 1:44', 'host api.example called 2:34'],
  ],
  ['Caddyfile', 'handle /x { reverse_proxy https://up.example }\n', ['host up.example called 1:35']],
  [
    'nginx.conf',
    '# location /x { proxy_pass https://api.example; }\nserver { listen 80; server_name www.example; }',
    [],
  ],
  ['nginx.conf', 'location / { return 200 "proxy_pass https://api.example"; }', []],
  ['nginx.conf', '', []],
  ['nginx.conf', 'proxy_pass', []],
]

describe('web/proxy-conf', () => {
  it.each(cases)('%s', async (path, text, expected) => {
    expect(brief(await readWith(proxyConf, path, text))).toEqual(expected)
  })
})
