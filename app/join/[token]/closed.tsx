import { ButtonLink } from '@/app/_components/button'
import type { Translator } from '@/lib/i18n/translator'
import type { OpenInvitation } from '@/lib/invitations/open'

/** Only who holds a link that was once good learns that it is withdrawn or past its date. */
export function Closed({ invitation, t }: { invitation: OpenInvitation; t: Translator }) {
  const { name, email } = invitation.spencerContact
  const body = invitation.status === 'revoked' ? 'join.closed.revokedBody' : 'join.closed.expiredBody'
  return (
    <div className="grid justify-items-start gap-6">
      <p>{t(body, { name })}</p>
      <ButtonLink href={`mailto:${email}`}>{email}</ButtonLink>
    </div>
  )
}
