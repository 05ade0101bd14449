import type { FormState } from '@/app/_lib/action'
import { mailOnward } from '@/app/connect/[connection]/_who-can/actions'
import { endCalendarLink, linkForCalendar } from '@/app/connect/[connection]/done/actions'
import { nameForFields, saveChosenGroups, saveFields } from '@/app/connect/[connection]/mapping/actions'
import { linkForColleague, mailColleague } from '@/app/connect/[connection]/run/_colleague/actions'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

/** The presses that want a sign-in of the last hour, by the names of their actions. */
export const presses: Record<string, Action | undefined> = {
  'calendar.make-feed': linkForCalendar,
  'calendar.end-feed': endCalendarLink,
  'colleague.link': linkForColleague,
  'colleague.name': mailColleague,
  'fields.name-colleague': nameForFields,
  'groups.save': saveChosenGroups,
  'invitation.pass-on': mailOnward,
  'mapping.save': saveFields,
}
