/** Says yes the first time it is asked for a value and no from then on: one fact per file is enough for a name used often. */
export function once(): (value: string) => boolean {
  const seen = new Set<string>()
  return (value) => {
    if (seen.has(value)) return false
    seen.add(value)
    return true
  }
}
