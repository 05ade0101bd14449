'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { type FormState, staffAction } from '@/app/_lib/action'
import { allowed } from '@/app/_lib/allowed'
import { certificateFields, certificateIn, refusalInWords } from '@/app/staff/_certificate/given'
import { giveCertificate as give } from '@/lib/credentials/give-certificate'

export const giveCertificate = staffAction(
  { press: 'certificate.give', needs: 'Operator' },
  z.object({ connection: z.guid(), ...certificateFields }),
  async (staff, { connection, ...fields }) => {
    const certificate = await certificateIn(fields)
    if (certificate === null) return refusedCertificate('Paste a certificate, choose a file, or make one first.')
    const given = allowed(await give(staff, connection, certificate))
    if (given.status === 'refused') return refusedCertificate(refusalInWords[given.why])
    refresh()
  },
)

function refusedCertificate(message: string): FormState {
  return { status: 'invalid', fields: { certificate: [message] }, typed: {} }
}
