import type { Intent } from '@/lib/identity/actor'
import { type Event, madeBy } from './event'
import type { StepKey } from './view'

type Told = { intent: Intent; isAdopted: boolean; renews: readonly string[] }

const begun: StepKey[] = ['consent', 'look']
const worked: StepKey[] = ['check', 'proof', 'handover', 'withdraw']

/** What a person expects to see, in the order of the work. */
export function orderOf({ intent, isAdopted, renews }: Told, events: readonly Event[]): StepKey[] {
  switch (intent) {
    case 'connect':
      return [...begun, ...application(events), 'service_principal', 'permissions', 'secret', ...worked]
    case 'grant':
      return [...begun, 'permissions', ...worked]
    case 'renew':
      return [
        ...begun,
        ...(renews.includes('certificate') ? (['complete'] as const) : []),
        ...(renews.includes('secret') ? (['secret'] as const) : []),
        'tidy',
        ...worked,
      ]
    case 'repair':
      return [...begun, 'set_right', ...worked]
    case 'undo':
      return [...begun, isAdopted ? 'take_out' : 'remove', 'check', 'withdraw']
  }
}

const unforeseen: Record<Intent, StepKey[]> = {
  connect: [],
  grant: ['proof', 'handover'],
  renew: ['tidy'],
  repair: ['proof', 'handover'],
  undo: [],
}

/** Nobody knows before whether it is needed, so it is named once it has happened. */
export function isUnforeseen(intent: Intent, key: StepKey): boolean {
  return unforeseen[intent].includes(key)
}

/** Made, completed or brought back, as it turns out; of one that stood and lacked nothing there is nothing to say. */
function application(events: readonly Event[]): StepKey[] {
  const touched = events.flatMap((event) => [...madeBy(event), ...makingBy(event)])
  if (touched.includes('restore application')) return ['restore']
  if (touched.includes('create application')) return ['application']
  if (touched.some((change) => change.startsWith('update application'))) return ['complete']
  return events.some(isFound) ? [] : ['application']
}

const isFound = ({ kind, data }: Event) => kind === 'looked' && (data as { found?: boolean }).found === true

const makingBy = ({ kind, data }: Event) => (kind === 'making' ? ((data as { changes?: string[] }).changes ?? []) : [])
