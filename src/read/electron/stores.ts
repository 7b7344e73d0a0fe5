/** Targets that only a store takes, and the store. */
const STORES: ReadonlyMap<string, string> = new Map([
  ['snap', 'snap'],
  ['flatpak', 'flathub'],
  ['appx', 'microsoft-store'],
  ['mas', 'mac-app-store'],
])

/** The store that a target of electron-builder is made for; undefined for targets that are handed out anywhere. */
export function storeOfTarget(target: string): string | undefined {
  return STORES.get(target.toLowerCase())
}
