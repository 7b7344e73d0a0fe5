/** The compiled vendor database beside the compiled program. */
export const VENDOR_DB = new URL('../../vendor-db.json', import.meta.url)

/** What else is known of vendors, beside it. */
export const VENDOR_FACTS = new URL('../../vendor-facts.json', import.meta.url)

/** The module that the sandbox's child runs. */
export const SANDBOX_HANDLER = new URL('../flows/sandbox-handler.js', import.meta.url)

/** Where `holdfast vendors watch` keeps what it saw last, unless told otherwise; no part of the product. */
export const POLICY_STATE = '.holdfast/policy-state.json'
