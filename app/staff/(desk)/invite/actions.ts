'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { certificateIn, refusalInWords } from '@/app/staff/_certificate/given'
import { neverthelessIn } from '@/app/staff/_certificate/nevertheless'
import { microsoftAway } from '@/app/staff/_words/microsoft-away'
import { otherCloudInWords } from '@/app/staff/_words/other-cloud'
import { tooManyInWords } from '@/app/staff/_words/too-many'
import { Choices } from '@/lib/connections/choices'
import { knownCustomer } from '@/lib/connections/known-customer'
import { giveCertificate, noteRefused } from '@/lib/credentials/give-certificate'
import { pemOf, readCertificate } from '@/lib/credentials/reading/certificate'
import { isFresh } from '@/lib/identity/actor-rules'
import { resolveIfThere } from '@/lib/identity/sign-in/discover'
import { invite } from '@/lib/invitations/invite'
import { askedFirst } from './asked-first'
import { chosenContacts } from './chosen-contacts'
import { choicesFrom, InviteFields, mistakesByField } from './fields'
import { existsInWords, ownTenant, wrongFields } from './mistakes'

/** The certificate is read before anything is made, so that a wrong one costs nobody half an invitation. */
export const inviteCustomer = staffAction(
  { press: 'customer.invite', needs: 'Operator' },
  InviteFields,
  async (staff, fields) => {
    const known = await knownCustomer(staff, fields.tenantId)
    const chosen = chosenContacts(fields.knownContact, known)
    if (!chosen) {
      refresh()
      return { status: 'invalid', fields: wrongFields.chosenAreGone }
    }
    const choices = Choices.safeParse(choicesFrom(fields, chosen))
    if (!choices.success) return { status: 'invalid', fields: mistakesByField(fields, choices.error) }

    const pasted = choices.data.userSync ? await certificateIn(fields) : null
    const read = pasted === null ? null : readCertificate(pasted)
    if (read?.status === 'refused') {
      await noteRefused(staff, read.why)
      return { status: 'invalid', fields: { certificate: [refusalInWords[read.why]] } }
    }
    const certificate = read?.certificate ?? null
    const asked = await askedFirst(staff, { choices: choices.data, known, certificate }, fields)
    if (asked) return asked

    const now = new Date()
    const pem = certificate && pemOf(certificate.der)
    const stale = { status: 'stale_sign_in', ...(pem && { keep: { certificate: pem } }) } as const
    if (pem && !isFresh(staff, now)) return stale

    const tenant = await resolveIfThere(choices.data.domainOrTenant)
    if (tenant === 'microsoft_away') return { status: 'refused', message: microsoftAway }
    if (tenant?.tenantId === null) return { status: 'invalid', fields: { domainOrTenant: [otherCloudInWords(tenant)] } }
    if (tenant?.tenantId !== fields.tenantId.toLowerCase())
      return { status: 'invalid', fields: wrongFields.otherTenant(choices.data) }

    const invited = allowed(await invite(staff, choices.data, tenant, now))
    switch (invited.status) {
      case 'stopped':
        return invited
      case 'stale_sign_in':
        return stale
      case 'microsoft_away':
        return { status: 'refused', message: microsoftAway }
      case 'too_many':
        return tooManyInWords(invited)
      case 'not_of_staff':
        return { status: 'invalid', fields: wrongFields.notOfStaff }
      case 'own_tenant':
        return { status: 'refused', message: ownTenant }
      case 'exists':
        return { status: 'refused', message: existsInWords(tenant, choices.data) }
      case 'other_customer': {
        const since = { choices: choices.data, known: await knownCustomer(staff, tenant.tenantId), certificate }
        const askedSince = await askedFirst(staff, since, fields)
        if (!askedSince) throw new Error('A tenant is of another customer, and of the one that was meant')
        return askedSince
      }
      case 'invited': {
        const gave = pem && (await giveCertificate(staff, invited.connectionId, pem, neverthelessIn(fields), now))
        const isLeft = gave && gave.status !== 'given'
        redirect(`/staff/connections/${invited.connectionId}?invited${isLeft ? '&certificate=left' : ''}`)
      }
    }
  },
)
