import type { Assessment } from '../../model/assessment.js'
import type { Reach, VendorReach } from '../../model/reach.js'
import { visible } from '../../util/safe-text.js'

/** So many paths are shown of each list; JSON has more. */
const MOST_SHOWN = 15

/** The reach of one vendor in words and lists. */
export function reachText(found: VendorReach, all: Reach, { dependencies }: Assessment, name: string): string {
  const { direct, modules, entryPoints } = found
  const couplings = dependencies.flatMap(({ vendor, component, capability, coupling }) =>
    vendor === found.vendor && coupling ? [{ component, capability, coupling }] : [],
  )
  const kinds = Object.entries(entryPoints.byKind).map(([kind, count]) => plural(count, kind))
  return [
    `${visible(name)}: ${plural(direct.count, 'module')} of ${all.modules} touch it, ${plural(modules.count, 'more module')} load those.`,
    `Entry points that reach it: ${entryPoints.count} of ${all.entryPoints}${kinds.length === 0 ? '' : ` (${kinds.join(', ')})`}.`,
    '',
    ...couplings.map(
      ({ component, capability, coupling: { level, modules: count, operations, proprietary, effort } }) =>
        `${visible(component)}, ${capability}: ${level}, ${plural(count, 'module')}, ${plural(operations, 'operation')}, effort ${effort} of 13${proprietary.length === 0 ? '' : `; proprietary: ${proprietary.join(', ')}`}`,
    ),
    ...list('Touch it', direct.count, direct.paths),
    ...list(
      'Ways in',
      entryPoints.count,
      entryPoints.listed.map(({ kind, path, through }) => [`${kind} ${path}`, ...through].join(' > ')),
    ),
    ...(all.followed < all.modules
      ? [
          '',
          `Imports of ${all.modules - all.followed} modules are not followed (their language is not known to this look).`,
        ]
      : []),
    ...(all.unresolved > 0 ? ['', `${plural(all.unresolved, 'import')} of the product’s own led nowhere.`] : []),
    '',
  ].join('\n')
}

function list(title: string, count: number, paths: readonly string[]): string[] {
  if (count === 0) return []
  const shown = paths.slice(0, MOST_SHOWN)
  const rest = count - shown.length
  return ['', `${title}:`, ...shown.map((one) => `  ${visible(one)}`), ...(rest > 0 ? [`  and ${rest} more`] : [])]
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
