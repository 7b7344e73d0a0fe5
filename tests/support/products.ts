import { join } from 'node:path'

/** Folder of the sample products. */
export const PRODUCTS = join(import.meta.dirname, '../fixtures/products')
