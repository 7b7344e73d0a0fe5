import type { Capability } from '../../model/capability.js'
import { ads } from './capabilities/ads.js'
import { ai } from './capabilities/ai.js'
import { analytics } from './capabilities/analytics.js'
import { appStore } from './capabilities/app-store.js'
import { attestation } from './capabilities/attestation.js'
import { cacheQueue } from './capabilities/cache-queue.js'
import { captcha } from './capabilities/captcha.js'
import { cdn } from './capabilities/cdn.js'
import { chat } from './capabilities/chat.js'
import { ci } from './capabilities/ci.js'
import { cms } from './capabilities/cms.js'
import { compute } from './capabilities/compute.js'
import { crm } from './capabilities/crm.js'
import { cryptoWeb3 } from './capabilities/crypto-web3.js'
import { database } from './capabilities/database.js'
import { dns } from './capabilities/dns.js'
import { domain } from './capabilities/domain.js'
import { email } from './capabilities/email.js'
import { featureFlags } from './capabilities/feature-flags.js'
import { identity } from './capabilities/identity.js'
import { maps } from './capabilities/maps.js'
import { media } from './capabilities/media.js'
import { moderation } from './capabilities/moderation.js'
import { monitoring } from './capabilities/monitoring.js'
import { other } from './capabilities/other.js'
import { payments } from './capabilities/payments.js'
import { push } from './capabilities/push.js'
import { realtimeVideo } from './capabilities/realtime-video.js'
import { registry } from './capabilities/registry.js'
import { search } from './capabilities/search.js'
import { secrets } from './capabilities/secrets.js'
import { sms } from './capabilities/sms.js'
import { social } from './capabilities/social.js'
import { sourceHosting } from './capabilities/source-hosting.js'
import { storage } from './capabilities/storage.js'
import { support } from './capabilities/support.js'
import { tls } from './capabilities/tls.js'
import { translation } from './capabilities/translation.js'
import { webAssets } from './capabilities/web-assets.js'
import { workspace } from './capabilities/workspace.js'
import type { ExitTemplate } from './template.js'

/** The template of every capability: a capability without one does not compile. */
export const EXIT_TEMPLATES: Readonly<Record<Capability, ExitTemplate>> = {
  compute,
  storage,
  database,
  'cache-queue': cacheQueue,
  cdn,
  dns,
  domain,
  tls,
  sms,
  email,
  push,
  'app-store': appStore,
  payments,
  identity,
  captcha,
  attestation,
  moderation,
  secrets,
  'source-hosting': sourceHosting,
  ci,
  registry,
  monitoring,
  analytics,
  support,
  chat,
  search,
  maps,
  'realtime-video': realtimeVideo,
  ai,
  media,
  translation,
  'feature-flags': featureFlags,
  cms,
  crm,
  workspace,
  'web-assets': webAssets,
  ads,
  social,
  'crypto-web3': cryptoWeb3,
  other,
}
