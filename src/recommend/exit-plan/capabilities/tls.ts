import type { ExitTemplate } from '../template.js'

/** Certificates that browsers and apps accept. */
export const tls: ExitTemplate = {
  capability: 'tls',
  prepare: [
    {
      title: 'Be able to issue elsewhere',
      text: 'An account with a second authority over ACME, CAA records that allow both, keys on your own machines, no pinning to one authority in apps.',
      commands: ['dig +noall +answer CAA <DOMAIN>'],
      hours: [2, 16],
      by: 'engineer on call',
    },
  ],
  close: [
    {
      title: 'See how long certificates last',
      text: 'Until they end nothing stops. Keys of certificates that a cloud manages often cannot be taken along.',
      commands: [
        'openssl s_client -connect <HOST>:443 -servername <HOST> </dev/null | openssl x509 -noout -issuer -enddate',
      ],
      hours: [0.25, 1],
      by: 'engineer on call',
    },
  ],
  move: [
    {
      title: 'Issue certificates at the second authority',
      text: 'CAA first, then issue, then install. Rate limits of authorities count per domain and week.',
      commands: ['certbot certonly --server <ACME_DIRECTORY> --preferred-challenges dns -d <DOMAIN>'],
      hours: [1, 24],
      by: 'engineer on call',
    },
  ],
  tell: 'browsers and apps refuse the connection',
  test: 'Connect to every host with an old and a new device and look at issuer and end.',
  back: 'Nothing to move; keep both authorities in CAA.',
}
