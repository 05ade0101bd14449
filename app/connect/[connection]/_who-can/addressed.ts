import { z } from 'zod'
import { Colleague } from '@/lib/invitations/colleague'

/** As the form posts it: the page of the field mapping has an e-mail of its own. */
export const Addressed = z.object({
  colleagueName: Colleague.shape.name,
  colleagueEmail: Colleague.shape.email,
  colleagueLanguage: Colleague.shape.language,
})

export function colleagueIn(typed: z.output<typeof Addressed>): Colleague {
  return { name: typed.colleagueName, email: typed.colleagueEmail, language: typed.colleagueLanguage }
}
