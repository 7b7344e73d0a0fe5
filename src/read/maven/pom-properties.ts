const PLACEHOLDER = /\$\{([\w.-]{1,100})\}/g

/** Puts properties into a text; those that are not known stay as written. A property may name another, a few times over. */
export function resolved(text: string, properties: ReadonlyMap<string, string>): string {
  let result = text.slice(0, 500)
  for (let round = 0; round < 5 && result.includes('${') && result.length < 2000; round++)
    result = result.replace(PLACEHOLDER, (placeholder, name: string) => properties.get(name) ?? placeholder)
  return result
}
