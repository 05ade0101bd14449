import { usuallySeconds } from '../decide/patience'
import { type Event, madeBy, waitingFor } from './event'
import { isUnforeseen, orderOf } from './step-order'
import type { RunView, Step, StepKey } from './view'

/** The first event that shows each step done. */
const doneWhen: Record<StepKey, (event: Event, index: number, all: Event[]) => boolean> = {
  consent: (event) => event.kind === 'consented',
  look: (event) => event.kind === 'looked',
  application: (event) => madeBy(event).includes('create application'),
  complete: (event) => madeBy(event).some((change) => change.startsWith('update application')),
  restore: (event) => madeBy(event).includes('restore application'),
  service_principal: (event) => madeBy(event).includes('create service principal'),
  permissions: (event) => madeBy(event).some((change) => /^(assign role|grant scopes)/.test(change)),
  secret: (event) => madeBy(event).includes('add secret'),
  tidy: (event) => madeBy(event).some((change) => change.startsWith('remove secret')),
  set_right: (event) => madeBy(event).length > 0,
  remove: (event) => madeBy(event).length > 0,
  take_out: (event) => madeBy(event).length > 0,
  check: (event, index, all) => event.kind === 'checked' || isLookAfterWork(event, index, all),
  proof: (event) => event.kind === 'proved' || event.kind === 'unproven',
  handover: (event) => event.kind === 'handed over',
  withdraw: (event, index, all) => isWithdrawn(event) && !all.slice(index).some(({ kind }) => kind === 'consented'),
}

type Withdrawn = { is?: 'yes' | 'no' | 'unknown'; tries?: boolean }

const isWithdrawn = (event: Event) => event.kind === 'withdrawn' && (event.data as Withdrawn).is === 'yes'

/** Looks come between two requests, too: it is the last one where the work is known to be over. */
function isLookAfterWork({ kind }: Event, index: number, all: Event[]): boolean {
  const last = all.findLastIndex((event) => madeBy(event).length > 0)
  const made = all[last]
  if (kind !== 'looked' || !made || index < last) return false
  const ends = ['add secret', 'remove application', 'withdraw scopes']
  return madeBy(made).some((change) => ends.includes(change)) || all.some((event) => event.kind === 'checked')
}

/** Real steps with real times: each takes from the end of the one before to the event that shows it done. */
export function stepsOf(
  run: Pick<RunView, 'intent' | 'state' | 'reason' | 'isAdopted'> & { renews: readonly string[] },
  events: Event[],
  now: Date,
): Step[] {
  const { intent, state, reason } = run
  const eventOf = (key: StepKey) => events.find((event, index, all) => doneWhen[key](event, index, all)) ?? null
  const order = orderOf(run, events).filter((key) => !isUnforeseen(intent, key) || eventOf(key))
  const doneAt = order.map(eventOf)
  const last = doneAt.findLastIndex((event) => event !== null)
  const areGrantsMissing = state === 'needs_person' && (reason === 'colleague' || reason === 'consent_page')
  const hasEnded = state === 'done' || state === 'stopped'
  return order.map((key, index) => {
    const event = doneAt[index] ?? null
    const count = key === 'permissions' && event ? permissionsIn(events) : null
    const step = { key, count, isUntested: event !== null && isUntested(event, state), waiting: null }
    if (key === 'permissions' && areGrantsMissing) return { ...step, state: 'person', milliseconds: null }
    if (event) return { ...step, state: 'done', milliseconds: timeOf(event, events) }
    if (key === 'withdraw' && hasEnded) return { ...step, state: notWithdrawn(events), milliseconds: null }
    if (index < last || hasEnded)
      return { ...step, state: state === 'stopped' ? 'todo' : 'skipped', milliseconds: null }
    const isNow = doneAt.slice(0, index).every((one, i) => one !== null || i < last)
    if (!isNow) return { ...step, state: 'todo', milliseconds: null }
    if (state === 'waiting' && reason === 'stopped') return { ...step, state: 'todo', milliseconds: null }
    if (state === 'needs_person' || state === 'awaiting_consent')
      return { ...step, state: 'person', milliseconds: null }
    return { ...step, ...currentOf(state, events, now), milliseconds: null }
  })
}

/** What has not been seen to be gone is tried again, or left to the person. */
function notWithdrawn(events: Event[]): Step['state'] {
  const told = events.findLast(({ kind }) => kind === 'withdrawn')?.data as Withdrawn | undefined
  return told && !told.tries ? 'person' : 'todo'
}

/** Where nobody else's grants are awaited, a token without its roles is not the whole proof. */
function isUntested({ kind, data }: Event, state: RunView['state']): boolean {
  return (
    kind === 'unproven' || (kind === 'proved' && state === 'done' && (data as { isWhole?: boolean }).isWhole === false)
  )
}

function timeOf(event: Event, events: Event[]): number | null {
  const { milliseconds } = event.data as { milliseconds?: number }
  if (milliseconds !== undefined) return milliseconds
  const before = events[events.indexOf(event) - 1]
  return before ? event.at.getTime() - before.at.getTime() : null
}

const permissionsIn = (events: Event[]) =>
  new Set(events.flatMap(madeBy).filter((change) => /^(assign role|grant scopes)/.test(change))).size

function currentOf(state: RunView['state'], events: Event[], now: Date): Pick<Step, 'state' | 'waiting'> {
  const reason = state === 'waiting' ? waitingSince(events) : null
  if (!reason) return { state: 'now', waiting: null }
  const seconds = usuallySeconds[reason.for]
  const isLong = now.getTime() - reason.since.getTime() > 2 * seconds * 1000
  return { state: 'waiting', waiting: { ...reason, usuallySeconds: seconds, isLong } }
}

/** What is waited for now, since the first of the unbroken row of waits. */
function waitingSince(events: Event[]) {
  const lastOther = events.findLastIndex((event) => event.kind === 'made' || event.kind === 'consented')
  const waits = events.slice(lastOther + 1).filter((event) => event.kind === 'waiting')
  const reason = waits.at(-1) && waitingFor(waits.at(-1) as Event)
  return waits[0] && reason ? { for: reason, since: waits[0].at } : null
}
