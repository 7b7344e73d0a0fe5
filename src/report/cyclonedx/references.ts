/** Items by their reference, the first of equal ones: in a saved assessment two things may bear one name. */
export function firstOfEach<T extends { readonly 'bom-ref': string }>(items: readonly T[]): T[] {
  const seen = new Set<string>()
  return items.filter(({ 'bom-ref': ref }) => !seen.has(ref) && seen.add(ref))
}
