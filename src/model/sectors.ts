/** Customers who lose several vendors at once and mostly for good, and trades that are lawful in one place and not the next. */
export const CONTESTED_SECTORS = [
  'social-platform',
  'journalism',
  'adult',
  'crypto',
  'political',
  'ngo',
  'sanctioned-region',
  'gambling',
  'firearms',
  'cannabis',
] as const

/** Ordinary firms of kinds that precedents tell of. */
export const ORDINARY_SECTORS = ['small-saas', 'enterprise', 'fintech', 'government', 'game', 'messaging'] as const

/** Sectors that a product may declare; they decide which precedents apply. */
export const SECTORS = [
  ...CONTESTED_SECTORS,
  ...ORDINARY_SECTORS,
  'bank',
  'health',
  'education',
  'open-source',
  'other',
] as const
