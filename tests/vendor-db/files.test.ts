import { describe, expect, it } from 'vitest'
import { AS_OF, wholeDb } from '../support/whole-db.js'

const { vendors, precedents, faults } = wholeDb()
const services = vendors.flatMap((vendor) => vendor.services.map((service) => ({ vendor, service })))

/** One line for each thing that is wrong, so that a failure names them all. */
function wrong<T>(items: readonly T[], isFine: (item: T) => boolean, name: (item: T) => string): string[] {
  return items.filter((item) => !isFine(item)).map(name)
}

describe('vendor files', () => {
  it('R04: have no fault of schema or of any check that own files must pass', () => {
    expect(faults).toEqual([])
  })

  it('cover every capability', () => {
    const covered = new Set(services.flatMap(({ service }) => service.capabilities))
    expect(covered.size).toBe(40)
    expect(vendors.length).toBeGreaterThanOrEqual(300)
    expect(services.length).toBeGreaterThanOrEqual(450)
  })
})

describe('precedents', () => {
  it('are at least as many as the project was built on', () => {
    expect(precedents.length).toBeGreaterThanOrEqual(285)
  })

  it('have a source each and no date in the future', () => {
    expect(
      wrong(
        precedents,
        ({ sources, date }) => sources.length > 0 && date <= AS_OF,
        ({ id }) => id,
      ),
    ).toEqual([])
  })

  it('name no private person: a customer of one head is told by what it does', () => {
    const isNamed = ({ target }: (typeof precedents)[number]) =>
      /\b\p{Lu}\.(?: \p{Lu}\.)? \p{Lu}\p{Ll}/u.test(target) ||
      /\b(?:judge|seminar with|Mr|Mrs|Ms|Dr)\.? \p{Lu}/u.test(target)
    expect(wrong(precedents, (one) => !isNamed(one), idOf)).toEqual([])
  })

  it('of developers speak of somebody, of users or of a work that goes by that name', () => {
    const works = /^(?:Aurelia framework|VeraCrypt|WireGuard for Windows|youtube-dl)$/
    const isPlain = (target: string) =>
      works.test(target) ||
      /^(?:An?|Another) /.test(target) ||
      /\b(?:users|developers|projects|repositories|organisations|newsletters)\b/i.test(target)
    const developers = precedents.filter(({ targetKind }) => targetKind === 'individual-developer')
    expect(developers.length).toBeGreaterThan(10)
    expect(wrong(developers, ({ target }) => isPlain(target), idOf)).toEqual([])
  })

  it('leave the end open only where it is not known', () => {
    expect(
      wrong(
        precedents,
        ({ outcome, outcomeAfterHours }) => outcomeAfterHours === undefined || /restored|moved/.test(outcome),
        ({ id }) => id,
      ),
    ).toEqual([])
  })
})

function idOf({ id }: { readonly id: string }): string {
  return id
}
