import * as Flags from '@oclif/core/flags'

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
  color: Flags.boolean({ allowNo: true, description: 'colour, whatever the terminal says' }),
  debug: Flags.boolean({ description: 'show the stack of a bug' }),
}
