/** A web shop in three files: enough for several companies to be found. */
export const SHOP = {
  'package.json': JSON.stringify({
    name: 'shop',
    private: true,
    scripts: { start: 'node server.js' },
    dependencies: { express: '^4.21.0', stripe: '^17.0.0', twilio: '^5.3.0', '@aws-sdk/client-s3': '^3.600.0' },
  }),
  'server.js': `import { S3Client } from '@aws-sdk/client-s3'
import express from 'express'
import Stripe from 'stripe'
import twilio from 'twilio'
export const stripe = new Stripe(process.env.STRIPE_SECRET_KEY)
export const sms = twilio(process.env.TWILIO_ACCOUNT_SID, process.env.TWILIO_AUTH_TOKEN)
export const files = new S3Client({ region: 'eu-west-1' })
express().listen(8080)
`,
  Dockerfile: 'FROM node:20\nCOPY . .\nCMD ["node", "server.js"]\n',
}

/** A workflow that no parser takes: what it uses stays unknown. */
export const BROKEN_WORKFLOW = { '.github/workflows/ci.yml': `${'['.repeat(2000)}\n` }
