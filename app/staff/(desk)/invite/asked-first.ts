import { refresh } from 'next/cache'
import type { FormState } from '@/app/_lib/action'
import { neverthelessIn, reasonMistakes } from '@/app/staff/_certificate/nevertheless'
import { oddQuestion } from '@/app/staff/_certificate/odd-in-words'
import type { Choices } from '@/lib/connections/choices'
import { isMeant } from '@/lib/connections/is-meant'
import type { KnownCustomer } from '@/lib/connections/known-customer'
import { oddForInvitation } from '@/lib/credentials/odd/odd'
import { type CertificateFacts, pemOf } from '@/lib/credentials/reading/certificate'
import type { Staff } from '@/lib/identity/actor'
import { customerQuestion } from './customer-question'
import type { InviteFields } from './fields'

type Given = { choices: Choices; known: KnownCustomer | null; certificate: CertificateFacts | null }

/** What staff say yes to before anything is made, all of it at once: whose tenant it is, and a certificate that is odd. */
export async function askedFirst(
  staff: Staff,
  { choices, known, certificate }: Given,
  fields: InviteFields,
): Promise<FormState | null> {
  const whose = customerQuestion(known, choices.customer)
  const purpose = { customerName: known?.name ?? choices.customer, environment: choices.environment }
  const odd = certificate && (await oddForInvitation(staff, certificate, purpose))
  const isSaidWhose = !known || isMeant(known, choices)
  const isSaidRight = !odd || neverthelessIn(fields)?.question === odd.question
  if (isSaidWhose && isSaidRight) return null
  refresh() // a page from before the customer was known has their contacts then
  return {
    status: 'question',
    questions: [...(whose ? [whose] : []), ...(odd ? [oddQuestion(odd)] : [])],
    fields: odd ? reasonMistakes(fields, odd) : {},
    typed: certificate ? { certificate: pemOf(certificate.der) } : {},
  }
}
