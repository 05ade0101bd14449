import { type Fault, nameOf } from './fault'

/** The faults of one schedule that have not struck yet, and those that did: only the latter are counted. */
export type Arsenal = {
  /** The first fault that fits here and has let enough places pass; it is spent once it has struck as often as it should. */
  strike<Kind extends Fault['kind']>(
    kind: Kind,
    fits: (fault: Extract<Fault, { kind: Kind }>) => boolean,
  ): Extract<Fault, { kind: Kind }> | null
  reach(name: string): void
  readonly reached: readonly string[]
  disarm(): void
}

export function arm(faults: readonly Fault[]): Arsenal {
  let waiting = faults.map((fault) => ({ fault, skip: fault.skip, times: fault.kind === 'call' ? fault.times : 1 }))
  const reached: string[] = []
  return {
    strike(kind, fits) {
      type Wanted = Extract<Fault, { kind: typeof kind }>
      const isWanted = (fault: Fault): fault is Wanted => fault.kind === kind
      for (const one of waiting) {
        if (!isWanted(one.fault) || !fits(one.fault)) continue
        if (one.skip > 0) {
          one.skip -= 1
          continue
        }
        one.times -= 1
        if (one.times === 0) waiting = waiting.filter((other) => other !== one)
        reached.push(nameOf(one.fault))
        return one.fault
      }
      return null
    },
    reach: (name) => void reached.push(name),
    reached,
    disarm: () => {
      waiting = []
    },
  }
}
