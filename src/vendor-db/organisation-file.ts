import { z } from 'zod'
import { country, id } from '../model/vendor.js'

/** The shape of `vendor-db/organisations.yaml`: owners that are no vendors. */
export const OrganisationFile = z.strictObject({
  organisations: z.array(
    z.strictObject({
      id,
      name: z.string().min(2).max(120),
      country,
      /** The organisation that decides over it. */
      owner: z.string().optional(),
    }),
  ),
})
