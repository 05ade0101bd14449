import { ButtonLink } from '@/app/_components/button'
import type { Translator } from '@/lib/i18n/translator'
import type { OpenInvitation } from '@/lib/invitations/open'
import { Ended } from '../_ended/ended'

/** Only who holds a link that was once good learns that it is withdrawn or past its date. */
export function Closed({ invitation, token, t }: { invitation: OpenInvitation; token: string; t: Translator }) {
  const { status, spencerContact, stoppedSince } = invitation
  if (status === 'expired') return <Ended holding={{ token }} isStopped={stoppedSince !== null} t={t} />
  return (
    <div className="grid justify-items-start gap-6">
      <p>{t('join.closed.revokedBody', { name: spencerContact.name })}</p>
      <ButtonLink href={`mailto:${spencerContact.email}`}>{spencerContact.email}</ButtonLink>
    </div>
  )
}
