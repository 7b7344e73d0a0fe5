import { describe, expect, it } from 'vitest'
import { loading } from '../../support/reach-of.js'

const SMS = { 'app/services/sms/acme_sender.rb': 'class Sms::AcmeSender\nend\n' }
const AT = ['app/services/sms/acme_sender.rb']

describe('Ruby', () => {
  it('finds constants where Zeitwerk would, from the namespace outwards', () => {
    const files = {
      ...SMS,
      'app/controllers/a_controller.rb': 'Sms::AcmeSender.new.call',
      'app/models/b.rb': '::Sms::AcmeSender::LIMIT',
      'app/services/sms/c.rb': 'module Sms\n  class C\n    def call = AcmeSender.new\n  end\nend\n',
      'app/models/d.rb': 'AcmeSender.new',
      'app/models/e.rb': '# Sms::AcmeSender\nx = \'Sms::AcmeSender\'\ny = "Sms::AcmeSender"\n',
      'app/models/f.rb': 'Other::Sms::AcmeSender',
      'app/models/g.rb': 'puts "#{Sms::AcmeSender.name} done"',
      'app/models/h.rb': 'NAMES = %w[Sms::AcmeSender Other]',
    }
    expect(loading(files, AT)).toEqual([
      'app/controllers/a_controller.rb',
      'app/models/b.rb',
      'app/models/g.rb',
      'app/services/sms/c.rb',
    ])
  })

  it('needs no list of acronyms, and knows concerns, lib and engines', () => {
    const files = {
      'app/models/concerns/sms_able.rb': '',
      'lib/shop/api_client.rb': '',
      'core/app/models/shop/order.rb': 'include SMSAble\n',
      'app/jobs/pay_job.rb': 'Shop::APIClient.call',
      'app/jobs/order_job.rb': 'Shop::Order.find(1)',
    }
    expect(loading(files, ['app/models/concerns/sms_able.rb'])).toEqual([
      'app/jobs/order_job.rb',
      'core/app/models/shop/order.rb',
    ])
    expect(loading(files, ['lib/shop/api_client.rb'])).toEqual(['app/jobs/pay_job.rb'])
  })

  it('follows require of what lies in lib, and require_relative', () => {
    const files = {
      'lib/acme/client.rb': '',
      'lib/acme.rb': "require_relative 'acme/client'",
      'exe/run.rb': "require 'acme/client'",
      'exe/other.rb': "require 'json'\nrequire_relative '../../outside'",
    }
    expect(loading(files, ['lib/acme/client.rb'])).toEqual(['exe/run.rb', 'lib/acme.rb'])
  })
})
