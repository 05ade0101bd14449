import fc from 'fast-check'
import { type Fault, mishaps, moments, nameOf } from './fault'
import { type Story, stories } from './people/story'

/** One schedule: who does what, what goes wrong, and the world they do it in. */
export type Schedule = { story: Story; faults: Fault[]; lagMs: number; skewMs: number; isMailDown: boolean }

const minutes = 60_000
const skip = fc.nat(3)

const aFault: fc.Arbitrary<Fault> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('call'),
      mishap: fc.constantFrom(...mishaps),
      on: fc.constantFrom('write', 'any', 'look'),
      skip,
      amount: fc.nat(119),
      times: fc.constantFrom(1, 1, 1, 2),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('crash'),
      moment: fc.constantFrom(...moments),
      side: fc.constantFrom('before', 'after'),
      skip: fc.nat(1),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('overtaken'), skip: fc.nat(9) }) },
)

export const aSchedule: fc.Arbitrary<Schedule> = fc
  .record({
    story: fc.constantFrom(...stories),
    faults: fc.array(aFault, { minLength: 1, maxLength: 12 }),
    lagMs: fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.constantFrom(500, 3000, 20_000, 90_000) },
    ),
    skewMs: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.constantFrom(-26 * 60, -10, -4, 4, 10).map((each) => each * minutes) },
    ),
    isMailDown: fc.integer({ min: 0, max: 9 }).map((each) => each === 9),
  })
  .map((schedule) => Object.assign(schedule, { [fc.toStringMethod]: () => read(schedule) }))

/** One line that a person can follow. */
function read({ story, faults, lagMs, skewMs, isMailDown }: Schedule): string {
  const around = [
    lagMs && `lag ${lagMs} ms`,
    skewMs && `clock off by ${skewMs / minutes} min`,
    isMailDown && 'mail down',
  ]
  const struck = faults.map((fault) => {
    const where = fault.kind === 'call' ? ` on ${fault.on} (${fault.amount})${fault.times > 1 ? ' twice' : ''}` : ''
    return `${nameOf(fault)}${where}, skip ${fault.skip}`
  })
  return [story.name, ...around.filter(Boolean), ...struck].join(' · ')
}
