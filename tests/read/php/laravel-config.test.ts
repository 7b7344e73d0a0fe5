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
        'adapter laravel:mail:ses configured 9:29 if chosen by the environment',
      ],
    ],
    ['config/services.php', SERVICES, ['adapter laravel:service:postmark configured 3:6 if chosen by the environment']],
    ['config/mail.php', '', []],
    ['config/mail.php', "'transport' => ", []],
    ['config/other.php', MAIL, []],
  ])('%s', async (path, text, expected) => {
    expect(brief(await readWith(laravelConfig, path, text))).toEqual(expected)
  })
})
