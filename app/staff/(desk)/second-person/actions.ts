'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { refused } from '@/app/_lib/refused'
import { atTime } from '@/app/staff/_words/times'
import { typedReason } from '@/app/staff/_words/typed-reason'
import { confirmReplacement, declineReplacement, replaceAlone } from '@/lib/credentials/replace-certificate'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What was shown is what is pressed: its SHA-256 comes back with it, and the question where something was odd. */
const shown = { ask: z.guid(), sha256, question: sha256.optional() }

const over = {
  status: 'refused',
  message:
    'This does not wait any more: it was pressed, declined or asked anew, or a day has passed. Nothing was changed by this press.',
} as const

/** Another connection was given the same one in between, say. */
const oddSince = {
  status: 'refused',
  message:
    'Something is odd about this certificate that did not stand here when you pressed. Nothing was changed: read what stands on the connection’s page now, and press again.',
} as const

export const confirmCertificate = staffAction(
  { press: 'certificate.confirm', needs: 'Operator' },
  z.object(shown),
  async (staff, { ask, sha256, question }) => {
    const confirmed = allowed(await confirmReplacement(staff, { askId: ask, sha256, question }))
    switch (confirmed.status) {
      case 'stopped':
      case 'stale_sign_in':
        return confirmed
      case 'own':
        await refused({ what: 'certificate.confirm', why: 'own', personId: staff.personId })
        return { status: 'refused', message: 'You asked for this yourself: somebody else has to press it.' }
      case 'over':
        return over
      case 'odd':
        refresh()
        return oddSince
      case 'confirmed':
        refresh()
    }
  },
)

export const declineCertificate = staffAction(
  { press: 'certificate.decline', needs: 'Operator' },
  z.object({ ask: z.guid(), reason: typedReason }),
  async (staff, input) => {
    const declined = allowed(await declineReplacement(staff, { askId: input.ask, reason: input.reason }))
    if (declined.status === 'over') return over
    refresh()
  },
)

export const replaceCertificateAlone = staffAction(
  { press: 'certificate.go-on-alone', needs: 'Admin' },
  z.object({ ...shown, reason: typedReason }),
  async (staff, { ask, ...pressed }) => {
    const gone = allowed(await replaceAlone(staff, { askId: ask, ...pressed }))
    switch (gone.status) {
      case 'stopped':
      case 'stale_sign_in':
        return gone
      case 'not_own':
        await refused({ what: 'certificate.go-on-alone', why: 'not_own', personId: staff.personId })
        return { status: 'refused', message: 'Somebody else asked for this: you can confirm it as the second person.' }
      case 'too_early':
        return { status: 'refused', message: `Not before ${atTime(gone.from)}: somebody may still come.` }
      case 'over':
        return over
      case 'odd':
        refresh()
        return oddSince
      case 'alone':
        refresh()
    }
  },
)
