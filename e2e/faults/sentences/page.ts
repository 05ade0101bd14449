import type { en } from '@/lib/i18n/messages/en'

import { nothing, type Rows } from '../claims/row'

export const page: Rows<typeof en.page> = {
  language: nothing,
  step: nothing,
  title: nothing,
  environment: { production: nothing, demo: nothing, staging: nothing },
  help: nothing,
  helpNobody: nothing,
  supportCode: nothing,
  signedIn: nothing,
  signOut: nothing,
  copy: nothing,
  copied: nothing,
  refused: nothing,
  notAllowed: nothing,
  mistake: { appName: nothing, groupIds: nothing, colleagueName: nothing, colleagueEmail: nothing, other: nothing },
  press: {
    title: nothing,
    body: nothing,
    act: nothing,
    done: nothing,
    wasDone: nothing,
    back: nothing,
    nothing: nothing,
  },
  outdated: { opens: nothing, again: nothing, withheld: nothing, underWay: nothing },
  missingTitle: nothing,
  missingBody: nothing,
}
