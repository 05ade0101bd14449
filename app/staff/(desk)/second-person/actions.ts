'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { refused } from '@/app/_lib/refused'
import { atTime } from '@/app/staff/_words/times'
import { confirmReplacement, declineReplacement, replaceAlone } from '@/lib/credentials/replace-certificate'
import { typedLine } from '@/lib/i18n/one-line'

/** What was shown is what is pressed: its SHA-256 comes back with it. */
const shown = { ask: z.guid(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }

const reason = typedLine.pipe(z.string().min(3, 'Give the reason.').max(300, 'Keep it under 301 characters.'))

const over = {
  status: 'refused',
  message:
    'This does not wait any more: it was pressed, declined or asked anew, or a day has passed. Nothing was changed by this press.',
} as const

export const confirmCertificate = staffAction(
  { press: 'certificate.confirm', needs: 'Operator' },
  z.object(shown),
  async (staff, { ask, sha256 }) => {
    const confirmed = allowed(await confirmReplacement(staff, { askId: ask, sha256 }))
    switch (confirmed.status) {
      case 'stopped':
      case 'stale_sign_in':
        return confirmed
      case 'own':
        await refused({ what: 'certificate.confirm', why: 'own', personId: staff.personId })
        return { status: 'refused', message: 'You asked for this yourself: somebody else has to press it.' }
      case 'over':
        return over
      case 'confirmed':
        refresh()
    }
  },
)

export const declineCertificate = staffAction(
  { press: 'certificate.decline', needs: 'Operator' },
  z.object({ ask: z.guid(), reason }),
  async (staff, input) => {
    const declined = allowed(await declineReplacement(staff, { askId: input.ask, reason: input.reason }))
    if (declined.status === 'over') return over
    refresh()
  },
)

export const replaceCertificateAlone = staffAction(
  { press: 'certificate.go-on-alone', needs: 'Admin' },
  z.object({ ...shown, reason }),
  async (staff, { ask, sha256, reason }) => {
    const gone = allowed(await replaceAlone(staff, { askId: ask, sha256, reason }))
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
      case 'alone':
        refresh()
    }
  },
)
