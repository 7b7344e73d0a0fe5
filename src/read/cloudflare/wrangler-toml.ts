import { defineReader } from '../reader.js'
import { reportBindings } from './bindings.js'

/** Settings of Cloudflare Workers in TOML. */
export const wranglerToml = defineReader({
  name: 'cloudflare/wrangler-toml',
  version: 1,
  syntax: 'toml',
  selects: { names: ['wrangler.toml'] },
  reads: 'wrangler.toml: stores, queues and services bound to a Worker, cron triggers, own hosts.',
  blind: 'Secrets and settings kept on the dashboard.',
  read: (document, report) => reportBindings(document.tree, report),
})
