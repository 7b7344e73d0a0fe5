import { defineReader } from '../reader.js'
import { reportBindings } from './bindings.js'

/** Settings of Cloudflare Workers in JSON, with or without comments. */
export const wranglerJson = defineReader({
  name: 'cloudflare/wrangler-json',
  version: 1,
  syntax: 'json',
  selects: { names: ['wrangler.json', 'wrangler.jsonc'] },
  reads: 'wrangler.json: stores, queues and services bound to a Worker, cron triggers, own hosts.',
  blind: 'Secrets and settings kept on the dashboard.',
  read: (document, report) => reportBindings(document.tree, report),
})
