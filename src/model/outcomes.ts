/** How a withdrawal ended: back with the same vendor, working elsewhere, never again, or not known. */
export const OUTCOMES = ['restored', 'moved', 'permanent', 'unknown'] as const
