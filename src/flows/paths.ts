import { fileURLToPath } from 'node:url'

/** The folder of the compiled program, where the parts of the compiled vendor database stand. */
export const VENDOR_DB = fileURLToPath(new URL('../..', import.meta.url))

/** The module that the sandbox's child runs. */
export const SANDBOX_HANDLER = new URL('../flows/sandbox-handler.js', import.meta.url)

/** Where `holdfast vendors watch` keeps what it saw last, unless told otherwise; no part of the product. */
export const POLICY_STATE = '.holdfast/policy-state.json'
