import { z } from 'zod'

const hosts = z.array(z.strictObject({ hosts: z.array(z.string().min(3)).min(1), why: z.string().min(5) }))

/** The shape of `vendor-db/not-vendors.yaml`. */
export const NotVendorsFile = z.strictObject({
  reserved: hosts,
  topLevels: z.array(z.string().regex(/^[a-z]+$/)),
  identifiers: hosts,
})
export type NotVendorsFile = z.infer<typeof NotVendorsFile>
