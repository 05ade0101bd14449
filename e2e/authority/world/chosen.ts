import { lookToGive } from '@/lib/desk/chosen/give'
import { readChosen, writeChosen } from '@/lib/desk/chosen/model'
import { lookToSnooze } from '@/lib/desk/chosen/snooze'
import type { Staff } from '@/lib/identity/actor'

/** What the two pages between choosing and doing bring back with a press, of one connection. */
export async function chosenOf(staff: Staff, connectionId: string) {
  const chosen = readChosen({ id: connectionId })
  const field = { chosen: writeChosen(chosen) }
  return {
    toGive: { ...field, counted: (await lookToGive(staff, chosen))?.counted ?? '' },
    toSnooze: { ...field, counted: (await lookToSnooze(staff, chosen))?.counted ?? '' },
  }
}
