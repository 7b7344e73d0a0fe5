/** A setting of a shell or of Docker: a name, and something after the equals sign. */
const SETTING = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(\S.*)?$/

/** Names that a text in the form of `.env` gives a value; the values are not kept. An empty one switches nothing on. */
export function envNames(text: string): ReadonlySet<string> {
  const names = new Set<string>()
  for (const line of text.split(/\r?\n/)) {
    const [, name, value = ''] = SETTING.exec(line) ?? []
    if (name !== undefined && !/^(?:#.*|""|''|)$/.test(value.trim())) names.add(name)
  }
  return names
}
