/** Lets work of the same name wait in line, so that one piece runs at a time. */
export type Turns = <T>(name: string, work: () => Promise<T>) => Promise<T>

/** See `Turns`. */
export function turns(): Turns {
  const lines = new Map<string, Promise<unknown>>()
  return (name, work) => {
    const mine = (lines.get(name) ?? Promise.resolve()).then(work)
    lines.set(
      name,
      mine.catch(() => undefined),
    )
    return mine
  }
}

/** Does something to every item, with so many in hand at once at most. */
export async function inParallel<T>(
  items: readonly T[],
  most: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const left = items.values()
  const hand = async () => {
    for (const item of left) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, hand))
}
