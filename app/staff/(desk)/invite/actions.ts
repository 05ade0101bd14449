'use server'

import { redirect } from 'next/navigation'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { certificateIn, refusalInWords } from '@/app/staff/_certificate/given'
import { microsoftAway } from '@/app/staff/_words/microsoft-away'
import { otherCloudInWords } from '@/app/staff/_words/other-cloud'
import { tooManyInWords } from '@/app/staff/_words/too-many'
import { Choices } from '@/lib/connections/choices'
import { giveCertificate, noteRefused } from '@/lib/credentials/give-certificate'
import { pemOf, readCertificate } from '@/lib/credentials/reading/certificate'
import { isFresh } from '@/lib/identity/actor-rules'
import { resolveIfThere } from '@/lib/identity/sign-in/discover'
import { invite } from '@/lib/invitations/invite'
import { choicesFrom, InviteFields, mistakesByField } from './fields'

/** The certificate is read before anything is made, so that a wrong one costs nobody half an invitation. */
export const inviteCustomer = staffAction(
  { press: 'customer.invite', needs: 'Operator' },
  InviteFields,
  async (staff, fields) => {
    const { certificate: _, certificateFile: __, ...typed } = fields
    const choices = Choices.safeParse(choicesFrom(fields))
    if (!choices.success) return { status: 'invalid', fields: mistakesByField(fields, choices.error), typed }

    const certificate = choices.data.userSync ? await certificateIn(fields) : null
    const read = certificate === null ? null : readCertificate(certificate)
    if (read?.status === 'refused') {
      await noteRefused(staff, read.why)
      return { status: 'invalid', fields: { certificate: [refusalInWords[read.why]] }, typed }
    }

    const now = new Date()
    const pem = read && pemOf(read.certificate.der)
    const stale = { status: 'stale_sign_in', ...(pem && { keep: { certificate: pem } }) } as const
    if (pem && !isFresh(staff, now)) return stale

    const tenant = await resolveIfThere(choices.data.domainOrTenant)
    if (tenant === 'microsoft_away') return { status: 'refused', message: microsoftAway }
    if (tenant?.tenantId === null)
      return { status: 'invalid', fields: { domainOrTenant: [otherCloudInWords(tenant)] }, typed }
    if (tenant?.tenantId !== fields.tenantId.toLowerCase()) {
      const message = `Microsoft does not lead ${choices.data.domainOrTenant} to the tenant you confirmed.`
      return { status: 'invalid', fields: { domainOrTenant: [message] }, typed }
    }

    const invited = allowed(await invite(staff, choices.data, tenant, now))
    if (invited.status === 'stopped') return invited
    if (invited.status === 'stale_sign_in') return stale
    if (invited.status === 'microsoft_away') return { status: 'refused', message: microsoftAway }
    if (invited.status === 'too_many') return tooManyInWords(invited)
    if (invited.status === 'not_of_staff') {
      const message = 'Microsoft says that this person has no role here any more. Choose again.'
      return { status: 'invalid', fields: { accountOwner: [message] }, typed }
    }
    if (invited.status === 'exists') {
      return {
        status: 'refused',
        message: `${tenant.domain} already has a connection in ${choices.data.environment}. Nothing was sent. Choose another environment, or invite again from that connection.`,
      }
    }
    if (pem) await giveCertificate(staff, invited.connectionId, pem, null, now)
    redirect(`/staff/connections/${invited.connectionId}?invited`)
  },
)
