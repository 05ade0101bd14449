import type { FormState } from '@/app/_lib/action'
import { erase } from '@/app/staff/(desk)/settings/actions'
import { endAllOf } from '@/app/staff/(desk)/settings/sessions/actions'

type Press = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  title: string
  refusedTitle: string
  doneMessage?: string
}

/** The presses that want a fresh sign-in, by the names of their actions. */
export const presses: Record<string, Press | undefined> = {
  'session.end-all-of': {
    action: endAllOf,
    title: 'End all sessions of somebody',
    refusedTitle: 'No session was ended',
    doneMessage: 'All their sessions are ended, and their calendar links with them.',
  },
  'person.erase': {
    action: erase,
    title: 'Erase a person',
    refusedTitle: 'Nobody was erased',
    doneMessage: 'They are erased.',
  },
}
