import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Precedent } from '../model/precedent.js'
import { type Scenario, ScenarioFile } from '../model/scenario.js'
import { parseFile } from './files.js'

/** Reads all scenarios, sorted by id, and resolves their events; a reference to no precedent is a fault. */
export function readScenarios(folder: string, precedents: readonly Precedent[], faults: string[]): Scenario[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  return names.flatMap((name) => {
    const file = parseFile(join(folder, name), ScenarioFile, faults)
    if (!file) return []
    if (`${file.id}.yaml` !== name) faults.push(`${name}: the id is ${file.id}; file name and id must agree`)
    return [resolve(file, precedents, faults)]
  })
}

function resolve(file: ScenarioFile, precedents: readonly Precedent[], faults: string[]): Scenario {
  const inGroups = precedents.filter(({ eventGroup }) => file.groups.includes(eventGroup))
  for (const group of file.groups)
    if (!inGroups.some(({ eventGroup }) => eventGroup === group))
      faults.push(`scenarios/${file.id}.yaml: there is no event group ${group}`)
  for (const event of file.events ?? [])
    if (!inGroups.some(({ id }) => id === event))
      faults.push(`scenarios/${file.id}.yaml: ${event} is no event of its groups`)
  const events = inGroups.filter(({ id }) => file.events === undefined || file.events.includes(id))
  return { ...file, events: events.map(({ id }) => id) }
}
