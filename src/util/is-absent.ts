/**
 * Whether a failed look at a path says that nothing stands there. Any other failure says that it cannot be told: whoever takes that
 * for absence passes over settings that may forbid something.
 */
export function isAbsent(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown }
  return code === 'ENOENT' || code === 'ENOTDIR'
}
