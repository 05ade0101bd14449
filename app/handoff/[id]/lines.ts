import { formatDate } from '@/lib/i18n/format'
import type { Bundle } from './claim-answer'

/** `unknown`: what there is to say where a value is missing. */
export type Line = { name: string; value: string; kind?: 'secret' | 'date' | 'unknown' }

/** What the back office asks for, in the order in which it asks. */
export function inOrder(bundle: Bundle): Line[] {
  const { metadataUrl, tenantId, applicationId, secret, certificateThumbprintBase64: thumbprint } = bundle
  return [
    { name: 'Metadata URL', value: metadataUrl },
    { name: 'Directory (tenant) ID', value: tenantId },
    { name: 'Application (client) ID', value: applicationId },
    { name: 'Secret', value: secret, kind: 'secret' },
    endLine(bundle),
    ...(thumbprint ? [{ name: 'Certificate thumbprint (base64)', value: thumbprint }] : []),
  ]
}

function endLine({ secretEndsAt }: Bundle): Line {
  const name = 'Secret ends on'
  if (secretEndsAt) return { name, value: formatDate(new Date(secretEndsAt), 'en'), kind: 'date' }
  return { name, value: 'not known: it was made by hand, and nobody said', kind: 'unknown' }
}

/** One press for all of it: a line each, as it stands on the page. */
export function asText(bundle: Bundle): string {
  return inOrder(bundle)
    .map(({ name, value }) => `${name}: ${value}\n`)
    .join('')
}
