import { currentWorker } from './current-worker'

const RealDate = Date

let frozenAt = RealDate.now()
let passed = 0
let skew = 0

/**
 * The time of one schedule: it stands still until somebody waits, so that a run that waits for minutes takes none, and
 * the same seed meets the same moments. The database keeps its own, real time.
 */
export const clock = {
  now: () => frozenAt + passed,
  pass: (milliseconds: number) => {
    passed += milliseconds
  },
  /** Before each schedule. @param skewMs how far the workers' clocks are off from everybody else's */
  begin: (skewMs: number) => {
    frozenAt = RealDate.now()
    passed = 0
    skew = skewMs
  },
}

const told = () => clock.now() + (currentWorker() ? skew : 0)

/** From here on `new Date()` and `Date.now()` tell that time in this process. */
export function installClock(): void {
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length > 0 ? args : [told()], newTarget),
    get: (target, key, receiver) => (key === 'now' ? told : Reflect.get(target, key, receiver)),
  })
}
