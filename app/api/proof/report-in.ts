import { z } from 'zod'
import type { ProofReport } from '@/lib/credentials/proof-report'

const guid = z.guid().transform((id) => id.toLowerCase())

/** SHA-1 as Entra shows it (hexadecimal, with colons or without) or as a token's `x5t` and our bundle write it (base64). */
const thumbprint = z
  .string()
  .max(64)
  .transform((text) => {
    const bytes = /^[\da-f:]+$/i.test(text) ? Buffer.from(text.replaceAll(':', ''), 'hex') : Buffer.from(text, 'base64')
    return bytes.toString('hex').toUpperCase()
  })
  .refine((hex) => hex.length === 40, 'not a SHA-1')

const Body = z.strictObject({
  reportId: guid,
  connectionId: guid.optional(),
  tenantId: guid.optional(),
  applicationId: guid.optional(),
  keyId: guid.optional(),
  thumbprint: thumbprint.optional(),
  ok: z.boolean(),
  at: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  code: z
    .string()
    .regex(/^[\w.:-]{1,64}$/)
    .nullable()
    .default(null),
})

/** A report as the sync writes it; null with the names of the fields that make no sense. */
export function reportIn(json: unknown): { report: ProofReport } | { report: null; fields: string[] } {
  const parsed = Body.safeParse(json)
  if (!parsed.success) {
    const named = parsed.error.issues.flatMap(({ path, code, ...issue }) =>
      code === 'unrecognized_keys' && 'keys' in issue ? (issue.keys as string[]) : [path.join('.') || 'body'],
    )
    return { report: null, fields: [...new Set(named)] }
  }
  const { reportId, ok, at, code, ...which } = parsed.data
  const of = connectionIn(which)
  const credential = credentialIn(which)
  if (of && credential) return { report: { reportId, of, credential, ok, at, code } }
  return { report: null, fields: [...(of ? [] : ['connectionId']), ...(credential ? [] : ['keyId'])] }
}

type Which = Pick<z.output<typeof Body>, 'connectionId' | 'tenantId' | 'applicationId' | 'keyId' | 'thumbprint'>

/** One way of naming it, not two that might disagree. */
function connectionIn({ connectionId, tenantId, applicationId }: Which): ProofReport['of'] | null {
  if (connectionId) return tenantId || applicationId ? null : { connectionId }
  return tenantId && applicationId ? { tenantId, applicationId } : null
}

function credentialIn({ keyId, thumbprint }: Which): ProofReport['credential'] | null {
  if (keyId) return thumbprint ? null : { keyId }
  return thumbprint ? { thumbprintSha1: thumbprint } : null
}
