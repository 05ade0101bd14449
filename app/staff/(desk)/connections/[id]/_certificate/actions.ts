'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { type FormState, staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { certificateFields, certificateIn, refusalInWords } from '@/app/staff/_certificate/given'
import { neverthelessFields, neverthelessIn, reasonMistakes } from '@/app/staff/_certificate/nevertheless'
import { oddQuestion } from '@/app/staff/_certificate/odd-in-words'
import { atTime } from '@/app/staff/_words/times'
import { giveCertificate as give } from '@/lib/credentials/give-certificate'
import { pemOf } from '@/lib/credentials/reading/certificate'

export const giveCertificate = staffAction(
  { press: 'certificate.give', needs: 'Operator' },
  z.object({ connection: z.guid(), ...certificateFields, ...neverthelessFields }),
  async (staff, { connection, ...fields }) => {
    const certificate = await certificateIn(fields)
    if (certificate === null) return refusedCertificate('Paste a certificate, choose a file, or make one first.')
    const given = allowed(await give(staff, connection, certificate, neverthelessIn(fields)))
    switch (given.status) {
      case 'refused':
        return refusedCertificate(refusalInWords[given.why])
      case 'stopped':
        return given
      case 'odd':
        return {
          status: 'question',
          questions: [oddQuestion(given.odd)],
          fields: reasonMistakes(fields, given.odd),
          typed: { certificate: pemOf(given.certificate.der) },
        }
      case 'stale_sign_in':
        return { status: given.status, keep: { certificate: pemOf(given.certificate.der) } }
      case 'asked':
        refresh()
        return { status: 'done', message: `Asked. ${whatNext} until ${atTime(given.expiresAt)}.` }
      case 'given':
        refresh()
    }
  },
)

const whatNext = 'Another Operator or Admin has to press it: nothing is replaced before they do, and it waits'

function refusedCertificate(message: string): FormState {
  return { status: 'invalid', fields: { certificate: [message] } }
}
