import { visible } from '../util/safe-text.js'

/**
 * Text fit for XML 1.0, in content and in double-quoted attributes: what the standard forbids even as a reference is shown as an
 * escape, and `]]>` cannot form.
 */
export function xmlText(text: string): string {
  return visible(text).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}

/** Attributes in the given order. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('')
}
