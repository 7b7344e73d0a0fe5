import { z } from 'zod'

/** The shape of `vendor-db/organisations.yaml`: owners that are no vendors. */
export const OrganisationFile = z.strictObject({
  organisations: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
      name: z.string().min(2).max(120),
      country: z.string().regex(/^[A-Z]{2}$/),
      /** The organisation that decides over it. */
      owner: z.string().optional(),
    }),
  ),
})
