import { adminLogin } from '../code/admin-login.js'
import { boot } from '../code/boot.js'
import { controls } from '../code/controls.js'
import { deletion } from '../code/deletion.js'
import { newcomers } from '../code/newcomers.js'
import { providerAdapter } from '../code/provider-adapter.js'
import { providerChoice } from '../code/provider-choice.js'
import { providerFallback } from '../code/provider-fallback.js'
import { providerSwitch } from '../code/provider-switch.js'
import { publicBuckets } from '../code/public-buckets.js'
import { readiness } from '../code/readiness.js'
import { uploads } from '../code/uploads.js'
import type { Reader } from '../reader.js'

/** Readers that look into code for what rules judge later. */
export const CODE_FACTS: readonly Reader[] = [
  providerChoice,
  providerSwitch,
  providerAdapter,
  providerFallback,
  controls,
  newcomers,
  adminLogin,
  boot,
  readiness,
  deletion,
  uploads,
  publicBuckets,
]
