import * as Flags from '@oclif/core/flags'
import { sharedFlags } from './shared-flags.js'

/** How the vendor commands may print. */
export const VENDOR_FORMATS = ['terminal', 'markdown', 'json'] as const
export type VendorFormat = (typeof VENDOR_FORMATS)[number]

/** Flags that every vendor command has. */
export const vendorFlags = {
  format: Flags.option({
    options: VENDOR_FORMATS,
    char: 'f',
    helpValue: 'ID',
    description: `how to print: ${VENDOR_FORMATS.join(', ')}; default terminal`,
  })(),
  color: sharedFlags.color,
  debug: sharedFlags.debug,
}
