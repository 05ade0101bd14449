import type { en } from '@/lib/i18n/messages/en'

import { nothing, type Rows } from '../claims/row'

export const refused: Rows<typeof en.refused> = {
  labels: { kept: nothing, who: nothing, next: nothing, number: nothing },
  kept: nothing,
  declined: { title: nothing, happened: nothing, who: nothing, next: nothing },
  needs_admin: { title: nothing, happened: nothing, who: nothing, next: nothing },
  consent_gone: { title: nothing, happened: nothing, who: nothing, next: nothing },
  wrong_tenant: { title: nothing, happened: nothing, who: nothing, next: nothing },
  personal_account: { title: nothing, happened: nothing, who: nothing, next: nothing },
  guest: { title: nothing, happened: nothing, who: nothing, next: nothing },
  no_role: { title: nothing, happened: nothing, who: nothing, next: nothing },
  other_person: { title: nothing, happened: nothing, who: nothing, next: nothing },
  replayed: { title: nothing, happened: nothing, who: nothing, next: nothing },
  other_browser: { title: nothing, happened: nothing, who: nothing, next: nothing },
  expired: { title: nothing, happened: nothing, who: nothing, next: nothing },
  blocked: { title: nothing, happened: nothing, who: nothing, next: nothing },
  refused: { title: nothing },
  clock: { title: nothing, behind: nothing, ahead: nothing, who: nothing, next: nothing },
  invitation_ended: { title: nothing, happened: nothing, who: nothing, next: nothing },
  signed_out: { title: nothing, happened: nothing, who: nothing, next: nothing },
  idle: { title: nothing, happened: nothing, who: nothing, next: nothing },
  too_many: { title: nothing, happened: nothing, who: nothing, next: nothing },
  unknown: { title: nothing, happened: nothing, who: nothing, next: nothing },
}
