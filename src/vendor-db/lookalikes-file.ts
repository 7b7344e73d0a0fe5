import { z } from 'zod'
import { SIGNAL_KINDS } from '../model/evidence.js'

/** The shape of `vendor-db/lookalikes.yaml`: names that sound like a vendor and must find nobody. */
export const LookalikesFile = z.strictObject({
  lookalikes: z.array(
    z.strictObject({
      kind: z.enum(SIGNAL_KINDS),
      values: z.array(z.string().min(1).max(300)).min(1),
      why: z.string().min(5).max(300),
    }),
  ),
})
export type LookalikesFile = z.infer<typeof LookalikesFile>
