import type { ExitPlan } from '../../model/exit-plan.js'
import type { VendorDb } from '../../model/vendor-db.js'
import { groupBy } from '../../util/sort.js'
import type { Block, Inline } from '../blocks.js'
import { stepsTable } from '../recovery-steps.js'
import { count, durationRange, enumerate } from '../words.js'

/** Names of credentials that were seen; values are never read. */
export function credentialBlocks({ credentials }: ExitPlan): Block[] {
  return [
    { kind: 'heading', level: 2, text: ['Credentials'] },
    credentials.count === 0
      ? {
          kind: 'paragraph',
          text: [
            'No name of a key or setting of this vendor was seen. Look in the secret store, in pipelines and with people.',
          ],
        }
      : { kind: 'paragraph', text: ['Names of keys and settings as they were seen; not each of them is a secret.'] },
    ...(credentials.count === 0
      ? []
      : [{ kind: 'list' as const, items: credentials.listed.map((one): Inline => [{ code: one }]) }]),
    ...more(credentials),
  ]
}

/** Code and configuration that must change. */
export function placeBlocks({ places }: ExitPlan): Block[] {
  const { modules, dependents, entryPoints, configuration } = places
  return [
    { kind: 'heading', level: 2, text: ['Places to change'] },
    {
      kind: 'paragraph',
      text: [
        `${count(modules.count, 'module')} ${modules.count === 1 ? 'touches' : 'touch'} it, ${count(
          dependents,
          'more',
        ).replace(
          / mores?$/,
          ' more',
        )} load those, ${count(entryPoints.count, 'way')} into the product ${entryPoints.count === 1 ? 'reaches' : 'reach'} it; ${count(configuration.count, 'further file')} ${configuration.count === 1 ? 'names' : 'name'} it.`,
      ],
    },
    ...codeList('Code', modules),
    ...codeList('Ways in that reach it', entryPoints),
    ...codeList('Configuration, manifests and infrastructure', configuration),
  ]
}

function codeList(title: string, values: ExitPlan['credentials']): Block[] {
  if (values.listed.length === 0) return []
  return [
    { kind: 'heading', level: 3, text: [title] },
    { kind: 'list', items: values.listed.map((one): Inline => [{ code: one }]) },
    ...more(values),
  ]
}

function more({ count: all, listed }: ExitPlan['credentials']): Block[] {
  const rest = all - listed.length
  return rest > 0 ? [{ kind: 'paragraph', text: [`And ${rest} more, in the JSON of the audit.`] }] : []
}

/** What the recovery times are made of; functions with the same steps stand together. */
export function recoveryBlocks({ recovery }: ExitPlan, db: VendorDb): Block[] {
  if (recovery.length === 0) return []
  const alike = groupBy(recovery, ({ capability, steps }) => JSON.stringify([capability, steps]))
  return [
    { kind: 'heading', level: 2, text: ['Hours of recovery'] },
    ...[...alike.values()].flatMap((group): Block[] => {
      const { capability, low, high, steps } = group[0]!
      const where = enumerate(group.map(({ component }) => component))
      return [
        {
          kind: 'heading',
          level: 3,
          text: [`${db.capability(capability).title} of ${where}: ${durationRange([low, high])}`],
        },
        stepsTable(steps),
      ]
    }),
  ]
}
