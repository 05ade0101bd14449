import { z } from 'zod'
import { Frame } from '@/app/_components/frame'
import { invitationToken } from '@/app/_lib/cookies'
import { pageTranslator } from '@/app/_lib/language'
import { openInvitation } from '@/lib/invitations/open'

const reasons = [
  'declined',
  'needs_admin',
  'consent_gone',
  'wrong_tenant',
  'personal_account',
  'guest',
  'no_role',
  'other_person',
  'replayed',
  'other_browser',
  'expired',
  'blocked',
  'invitation_ended',
  'signed_out',
  'idle',
  'too_many',
] as const

const Why = z.enum([...reasons, 'unknown']).catch('unknown')

/**
 * What happened, what is kept, who can mend it, the one next thing. Nobody is signed in here, so it names nobody, but for who at
 * Spencer helps where this browser holds the link that says so anyway.
 */
export default async function RefusedPage({ searchParams }: PageProps<'/join/refused'>) {
  const why = Why.parse((await searchParams).why)
  const token = (await invitationToken()) ?? ''
  const invitation = token ? await openInvitation(token) : null
  const { language, t } = await pageTranslator(invitation?.language)
  const isByHand = why === 'guest' && invitation?.status === 'open' && invitation.intent === 'connect'
  const isEnded = why === 'invitation_ended'
  return (
    <Frame t={t} language={language} helper={invitation?.spencerContact ?? null}>
      <title>{t(`refused.${why}.title`)}</title>
      <h1 className="text-xl">{t(`refused.${why}.title`)}</h1>
      <p className="mt-4">{t(`refused.${why}.happened`)}</p>
      <dl className="mt-8 grid gap-6">
        <Answer name={t('refused.labels.next')}>{t(`refused.${why}.next`)}</Answer>
        <Answer name={t('refused.labels.who')}>{t(`refused.${why}.who`)}</Answer>
        {!isEnded && why !== 'signed_out' && why !== 'idle' && (
          <Answer name={t('refused.labels.kept')}>{t('refused.kept')}</Answer>
        )}
      </dl>
      {isByHand && (
        <a className="link mt-8 inline-flex min-h-11 items-center" href={`/join/${encodeURIComponent(token)}/by-hand`}>
          {t('join.byHand')}
        </a>
      )}
    </Frame>
  )
}

function Answer({ name, children }: { name: string; children: string }) {
  return (
    <div className="border-line border-t pt-4">
      <dt className="text-quiet text-sm">{name}</dt>
      <dd className="mt-1">{children}</dd>
    </div>
  )
}
