import { z } from 'zod'

/** A path below the product's root, as the configuration names one. */
export const pathBelow = z
  .string()
  .min(1)
  .max(400)
  .refine(
    (path) => !path.startsWith('/') && !path.split('/').includes('..') && !path.includes('\\'),
    'a path below the root, with /',
  )
