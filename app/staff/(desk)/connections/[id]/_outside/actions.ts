'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { allowPartner, endPartner } from '@/lib/connections/partner'
import { answerHeld } from '@/lib/invitations/held'
import { lookUpPartner } from './look-up-partner'

export const answerMail = staffAction(
  { press: 'mail.answer-held', needs: 'Operator' },
  z.object({ addressee: z.guid(), answer: z.enum(['yes', 'no']) }),
  async (staff, { addressee, answer }) => {
    const answered = allowed(await answerHeld(staff, addressee, answer))
    if (answered.status === 'stale_sign_in' || answered.status === 'stopped') return answered
    if (answered.status === 'closed')
      return { status: 'refused', message: 'Somebody has answered this already, or the invitation has ended.' }
    refresh()
  },
)

/** What was confirmed is looked up again: the domain has to lead to the tenant that was shown. */
export const allowGuests = staffAction(
  { press: 'partner.allow', needs: 'Operator' },
  z.object({ connection: z.guid(), domain: z.string().max(253), tenantId: z.guid().toLowerCase() }),
  async (staff, { connection, domain, tenantId }) => {
    const found = await lookUpPartner(domain)
    if (found.status !== 'found' || found.tenant.tenantId !== tenantId)
      return { status: 'refused', message: `Microsoft does not lead ${domain} to the tenant you confirmed.` }
    const named = allowed(await allowPartner(staff, connection, found.tenant))
    if (named.status === 'stopped') return named
    if (named.status === 'customer_itself')
      return { status: 'refused', message: 'That is the tenant of this customer: its own people are no guests.' }
    redirect(`/staff/connections/${connection}#outside`)
  },
)

export const endGuests = staffAction(
  { press: 'partner.end', needs: 'Operator' },
  z.object({ connection: z.guid() }),
  async (staff, { connection }) => {
    allowed(await endPartner(staff, connection))
    refresh()
  },
)
