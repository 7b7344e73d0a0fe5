/** Where a relative path in the file at `from` leads, from the root of the target; undefined where it leaves the target. */
export function pathFrom(from: string, relative: string): string | undefined {
  if (relative.startsWith('/') || relative.length > 1000) return undefined
  const parts = from.split('/').slice(0, -1)
  for (const part of relative.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}
