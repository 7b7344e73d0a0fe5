import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderSource } from '../../src/collect/folder.js'
import { gate } from '../../src/gate/index.js'
import { markdown } from '../../src/report/markdown.js'
import { terminal } from '../../src/report/terminal.js'
import { auditSource } from '../support/audit-source.js'
import { PRODUCTS } from '../support/products.js'
import { tinyDb } from '../support/tiny-db.js'

/** A handful of vendors that never change, so that what changes here is the report. */
const db = tinyDb({
  amazon: {
    services: {
      compute: { capabilities: ['compute'], signals: { resource: ['aws_ecs_service'] } },
      files: { capabilities: ['storage'], signals: { package: ['pkg:npm/@aws-sdk/client-s3', 'pkg:pypi/boto3'] } },
    },
  },
  stripe: { services: { payments: { capabilities: ['payments'], signals: { package: ['pkg:npm/stripe'] } } } },
  twilio: { services: { messages: { capabilities: ['sms'], signals: { package: ['pkg:npm/twilio'] } } } },
  sendgrid: {
    owner: 'twilio',
    services: { 'sendgrid-mail': { capabilities: ['email'], signals: { package: ['pkg:npm/@sendgrid/mail'] } } },
  },
  postmark: {
    services: { 'postmark-mail': { capabilities: ['email'], signals: { package: ['pkg:pypi/postmarker'] } } },
  },
  google: {
    services: { push: { capabilities: ['push'], signals: { package: ['pkg:npm/@react-native-firebase/messaging'] } } },
  },
})

it.each(['booking-web', 'trail-app', 'notices-api'])('%s reads the same as ever', async (product) => {
  const assessment = await auditSource(folderSource([join(PRODUCTS, product)]), db)
  const { revision: _, ...subject } = assessment.subject
  const verdict = gate(assessment, { failOn: 'critical', isEmptyAllowed: false, isStrict: false })
  const options = { db, verdict, width: 80, colour: 0, isVerbose: false } as const
  await expect(terminal({ ...assessment, subject }, options)).toMatchFileSnapshot(`reports/${product}.txt`)
  await expect(markdown({ ...assessment, subject }, options)).toMatchFileSnapshot(`reports/${product}.md`)
})
