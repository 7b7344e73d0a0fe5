import { describe, expect, it } from 'vitest'
import { laravelConfig } from '../../../src/read/php/laravel-config.js'
import { brief, readWith } from '../read-with.js'

const MAIL = `<?php
return [
    /*
    | Supported: "smtp", "postmark"
    */
    'default' => env('MAIL_MAILER', 'mailgun'),
    'mailers' => [
        'ses' => [
            'transport' => 'ses',
        ],
        // 'old' => ['transport' => 'old'],
    ],
];
`
const SERVICES = `<?php
return [
    'postmark' => [
        'token' => env('POSTMARK_TOKEN'),
        'inner' => [],
    ],
];
`

describe('php/laravel-config', () => {
  it.each([
    [
      'config/mail.php',
      MAIL,
      [
        'adapter laravel:mail:mailgun configured 6:38',
        'adapter laravel:mail:ses offered 9:29 if chosen by the environment',
      ],
    ],
    ['config/services.php', SERVICES, ['adapter laravel:service:postmark configured 3:6 if chosen by the environment']],
    ['config/mail.php', '', []],
    ['config/mail.php', "'transport' => ", []],
    ['config/other.php', MAIL, []],
    // What every new application brings along and its default does not choose.
    [
      'config/queue.php',
      "<?php return ['default' => env('Q', 'database'), 'connections' => ['sqs' => ['driver' => 'sqs', 'prefix' => env('P', 'https://sqs.us-east-1.amazonaws.com/your-account-id')]]];",
      [
        'adapter laravel:queue:database configured 1:38',
        'adapter laravel:queue:sqs offered 1:91 if chosen by the environment',
        'host sqs.us-east-1.amazonaws.com/your-account-id offered 1:127',
      ],
    ],
    // The default goes by the name of the entry.
    [
      'config/filesystems.php',
      "<?php return array('default' => 'cloud', 'disks' => array('cloud' => array('driver' => 's3')));",
      ['adapter laravel:filesystem:cloud configured 1:34', 'adapter laravel:filesystem:s3 configured 1:89'],
    ],
    [
      'config/filesystems.php',
      "<?php return ['default' => 'r2', 'disks' => ['r2' => ['driver' => 's3', 'endpoint' => 'https://a.r2.acme.com']]];",
      ['adapter laravel:filesystem:r2 configured 1:29', 'adapter laravel:filesystem:s3 configured 1:68'],
    ],
    // Fail-over passes on to its members.
    [
      'config/mail.php',
      "<?php return ['default' => 'failover', 'mailers' => ['failover' => ['transport' => 'failover', 'mailers' => ['ses']], 'ses' => ['transport' => 'ses'], 'resend' => ['transport' => 'resend']]];",
      [
        'adapter laravel:mail:failover configured 1:29',
        'adapter laravel:mail:failover configured 1:85',
        'adapter laravel:mail:ses configured 1:145',
        'adapter laravel:mail:resend offered 1:181 if chosen by the environment',
      ],
    ],
    // Without a default in the file nobody knows.
    [
      'config/queue.php',
      "<?php return ['default' => env('Q'), 'connections' => ['sqs' => ['driver' => 'sqs']]];",
      ['adapter laravel:queue:sqs configured 1:79 if chosen by the environment'],
    ],
    // The framework's own example of a host, and a host that somebody put there.
    [
      'config/mail.php',
      "<?php return ['driver' => env('D', 'smtp'), 'host' => env('H', 'smtp.mailgun.org')];",
      ['adapter laravel:mail:smtp configured 1:37', 'host smtp.mailgun.org offered 1:65'],
    ],
    [
      'config/mail.php',
      "<?php return ['driver' => env('D', 'smtp'), 'host' => env('H', 'smtp.acme.com')];",
      ['adapter laravel:mail:smtp configured 1:37'],
    ],
    [
      'config/services.php',
      "<?php return ['mailgun' => ['endpoint' => env('E', 'api.mailgun.net')], 'acme' => ['url' => env('U', 'https://api.acme.com')]];",
      [
        'host api.mailgun.net offered 1:53',
        'adapter laravel:service:mailgun configured 1:16 if chosen by the environment',
        'adapter laravel:service:acme configured 1:74 if chosen by the environment',
      ],
    ],
  ])('%s', async (path, text, expected) => {
    expect(brief(await readWith(laravelConfig, path, text))).toEqual(expected)
  })
})
