/** What would need a real pattern matcher; a trailing blank is part of git's quoting rules. */
const NEEDS_MATCHER = /[*?[\]\\\s]/

/**
 * A quick "certainly no rule speaks of this entry", by the entry's own name alone. Nine entries in ten are let through
 * by it, without a regular expression. It may be asked only of entries in a folder that no rule leaves out.
 */
export class IgnoreFilter {
  private readonly names = new Set<string>()
  private readonly dotEndings = new Set<string>()
  private readonly otherEndings: string[] = []
  private alwaysAsks = false

  constructor(patterns: readonly string[]) {
    for (const pattern of patterns) this.add(pattern)
  }

  /** Whether some rule might speak of an entry of this name. */
  mightSpeakOf(name: string): boolean {
    if (this.alwaysAsks || this.names.has(name)) return true
    if (this.dotEndings.size > 0) {
      for (let dot = name.lastIndexOf('.'); dot >= 0; dot = dot === 0 ? -1 : name.lastIndexOf('.', dot - 1)) {
        if (this.dotEndings.has(name.slice(dot))) return true
      }
    }
    return this.otherEndings.some((ending) => name.endsWith(ending))
  }

  /** Files the pattern by its last part, which must match the entry's own name. */
  private add(pattern: string): void {
    const body = pattern.replace(/^!/, '').replace(/\/$/, '')
    const part = body.slice(body.lastIndexOf('/') + 1)
    const fixed = part.startsWith('*') ? part.slice(1) : part
    if (fixed === '' || NEEDS_MATCHER.test(fixed)) this.alwaysAsks = true
    else if (fixed === part) this.names.add(part)
    else if (fixed.startsWith('.')) this.dotEndings.add(fixed)
    else this.otherEndings.push(fixed)
  }
}
