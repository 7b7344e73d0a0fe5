/**
 * Stores that carry extensions of a browser or an editor and no applications: who loses one loses the extension, and the users reach
 * whatever else the product is as before. Ids of services of the vendor database; a test holds them to it.
 */
export const EXTENSION_STORES: Readonly<Record<string, 'browser' | 'editor'>> = {
  'google-chrome-web-store': 'browser',
  'microsoft-edge-addons': 'browser',
  'mozilla-addons': 'browser',
  'opera-addons': 'browser',
  'microsoft-vscode-marketplace': 'editor',
  'jetbrains-marketplace': 'editor',
  'open-vsx-registry': 'editor',
}

/** What kind of extension all these services carry; undefined where one of them carries applications. */
export function extensionsOf(services: readonly string[]): 'browser' | 'editor' | undefined {
  const kinds = new Set(services.map((service) => EXTENSION_STORES[service]))
  const [kind] = kinds
  return kinds.size === 1 ? kind : undefined
}
