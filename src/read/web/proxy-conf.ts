import { defineReader } from '../reader.js'
import { isCommented } from '../shared/comment-lines.js'
import { hostOf } from '../shared/host-of.js'

/** Directives that send requests on, in nginx, Apache, Caddy and HAProxy; a block may stand on one line. */
const UPSTREAM =
  /(?:^|[{;])[ \t]*(proxy_pass|grpc_pass|fastcgi_pass|uwsgi_pass|auth_request|ProxyPass|ProxyPassMatch|reverse_proxy|forward_auth|server|acme_ca|acme_dns|BalancerMember)[ \t]+([^\n;{}]{1,300})/gm

/** The certificate that a server shows, by the folder in which an ACME client keeps it. */
const CERTIFICATE = /^[ \t]*(?:ssl_certificate|SSLCertificateFile)[ \t]+\S{0,100}?\/(letsencrypt|acme|lego|zerossl)\//m
const DNS_PROVIDER = /^[ \t]*(?:acme_dns|dns)[ \t]+([a-z][\w-]{1,40})\b/gm

/** Reads web server configurations for the hosts behind them. */
export const proxyConf = defineReader({
  name: 'web/proxy-conf',
  version: 2,
  syntax: 'text',
  selects: {
    names: ['caddyfile', '.htaccess', 'haproxy.cfg', 'httpd.conf'],
    path: /(?:^|\/)[\w.-]*(?:nginx|apache|vhost|site|default|proxy|caddy)[\w.-]*\.(?:conf|cfg)(?:\.\w+)?$|(?:^|\/)(?:nginx|apache2?|httpd|sites-(?:available|enabled)|conf\.d|caddy)\/[\w./-]+$/,
  },
  reads: 'Upstream hosts of nginx, Apache, Caddy and HAProxy; who signs their certificates.',
  blind: 'Upstreams held in variables.',
  read({ text, name }, report) {
    for (const match of text.matchAll(UPSTREAM)) {
      const [, directive, rest] = match
      for (const word of rest!.split(BLANKS)) {
        const value = word.includes('$') || word.includes('{') ? undefined : hostOf(word)
        if (value === undefined || isCommented(text, match.index, 'hash')) continue
        // `server_name` is no upstream, and `server` alone opens a block; what is left names a member of one.
        const at = match.index + match[0].indexOf(word, directive!.length)
        report.evidence({ kind: 'host', value, use: 'called', at, context: directive! })
      }
    }
    const certificate = CERTIFICATE.exec(text)
    if (certificate !== null)
      report.evidence({
        kind: 'adapter',
        value: `nginx:ssl_certificate:${certificate[1]}`,
        use: 'configured',
        at: certificate.index + certificate[0].indexOf(certificate[1]!),
        excerpt: certificate[1]!,
      })
    if (!name.includes('caddy')) return
    for (const match of text.matchAll(DNS_PROVIDER))
      report.evidence({
        kind: 'adapter',
        value: `caddy:dns:${match[1]}`,
        use: 'configured',
        at: match.index + match[0].lastIndexOf(match[1]!),
        excerpt: match[1]!,
      })
  },
})

const BLANKS = /[ \t]+/
