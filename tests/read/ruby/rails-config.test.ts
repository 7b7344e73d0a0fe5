import { describe, expect, it } from 'vitest'
import { railsConfig } from '../../../src/read/ruby/rails-config.js'
import { brief, readWith } from '../read-with.js'

const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ['nothing', '', []],
  ['a broken line', 'config.action_mailer.delivery_method =', []],
  [
    'mail and mailbox',
    "config.action_mailer.delivery_method = :ses unless Rails.env.test?\nconfig.action_mailbox.ingress = ENV.fetch('INBOUND', 'mailgun').to_sym\n",
    [
      'adapter rails:delivery_method:ses configured 1:41 if unless Rails.env.test?',
      'adapter rails:action_mailer:ses configured 1:41 if unless Rails.env.test?',
      'adapter rails:action_mailbox:mailgun configured 2:55',
    ],
  ],
  [
    'storage of the environment, without and with default',
    "config.active_storage.service = ENV['STORE'].to_sym\nconfig.active_storage.service = ENV.fetch('STORE', :amazon)\n",
    ['adapter rails:active_storage:amazon configured 2:53'],
  ],
  [
    'sign-in under a condition',
    "Rails.application.config.middleware.use OmniAuth::Builder do\n  if ENV['GOOGLE_ID']\n    provider :google_oauth2, ENV['GOOGLE_ID']\n  end\n  provider :developer if Rails.env.development?\nend\n",
    [
      "adapter omniauth:provider:google_oauth2 configured 3:15 if if ENV['GOOGLE_ID']",
      'adapter omniauth:provider:developer configured 5:13 if if Rails.env.development?',
    ],
  ],
  ['Devise', 'config.omniauth :github, id, secret\n', ['adapter omniauth:provider:github configured 1:18']],
  [
    'Paperclip and fog',
    "if s3?\n  options.merge!(\n    storage: :s3\n  )\nelsif swift?\n  fog_credentials: {\n    provider: 'OpenStack',\n  }\nend\n",
    [
      'adapter paperclip:storage:s3 configured 3:15 if if s3?',
      'adapter fog:provider:openstack configured 7:16 if elsif swift?',
    ],
  ],
  [
    'look-ups of places',
    'Geocoder.configure(\n  lookup: :mapbox,\n  ip_lookup: :ipinfo_io,\n  mapbox: { api_key: key },\n  units: :km\n)\n',
    ['adapter geocoder:lookup:mapbox configured 2:12', 'adapter geocoder:lookup:ipinfo_io configured 3:15'],
  ],
  ['look-ups of something else', 'Ledger.configure(\n  lookup: :mapbox\n)\n', []],
  ['commented out', '# config.omniauth :github\n  # config.action_mailer.delivery_method = :ses\n', []],
  ['other settings', 'config.omniauth_path_prefix = "/x"\nprovider = :x\n', []],
]

describe('ruby/rails-config', () => {
  it.each(cases)('%s', async (_title, text, expected) => {
    expect(brief(await readWith(railsConfig, 'config/initializers/a.rb', text))).toEqual(expected)
  })
})
