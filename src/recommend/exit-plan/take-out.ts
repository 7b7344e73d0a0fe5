import type { Capability } from '../../model/capability.js'
import type { ExitStep } from '../../model/exit-plan.js'
import type { ServiceFacts } from '../../model/vendor-db.js'
import type { ExitFacts } from './facts.js'
import { merged, stepOf } from './steps.js'
import { EXIT_TEMPLATES } from './templates.js'

/** What to take out of each service: by the ways that the vendor documents, else by those of its standards. */
export function takeOut({ services }: ExitFacts): ExitStep[] {
  return merged(services.flatMap(({ service, capability }) => ofService(service, capability)))
}

function ofService(service: ServiceFacts, capability: Capability): ExitStep[] {
  if (service.exit !== undefined)
    return service.exit.map((way) =>
      stepOf(
        {
          title: `${service.name}: ${way.step}`,
          text: way.note ?? '',
          commands: way.commands ?? [],
          hours: way.hours ?? [1, 24],
          by: way.by ?? 'engineer on call',
          ...(way.source.url === undefined || way.source.checked === undefined
            ? {}
            : { source: { url: way.source.url, checked: way.source.checked } }),
        },
        { capabilities: [capability] },
      ),
    )
  const standards = service.standards ?? []
  const fitting = (EXIT_TEMPLATES[capability].take ?? []).filter(
    ({ speaks }) => speaks === undefined || speaks.some((one) => standards.includes(one)),
  )
  const details = service.export === undefined ? [service.name] : [`${service.name}: ${service.export}`]
  return fitting.map((step) => stepOf(step, { capabilities: [capability], details }))
}
