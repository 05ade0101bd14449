import type { ReactNode } from 'react'
import { Frame } from '@/app/_components/frame'
import { invitationToken, sessionToken } from '@/app/_lib/cookies'
import { pageTranslator } from '@/app/_lib/language'
import { refusalDetails } from '@/app/_refusal/query'
import { Trace } from '@/app/_refusal/refusal'
import { endedAccessOf } from '@/lib/identity/session/ended-access'
import { type OpenInvitation, openInvitation } from '@/lib/invitations/open'
import { Ended } from '../_ended/ended'
import { refusedWords } from './words'

/** Nothing was tried there that could have changed something. */
const withoutKept = ['invitation_ended', 'signed_out', 'idle']

/**
 * What happened, what is kept, who can mend it, the one next thing. Nobody is signed in here, so it names nobody, but for who at
 * Spencer helps where this browser holds the link that says so anyway.
 */
export default async function RefusedPage({ searchParams }: PageProps<'/join/refused'>) {
  const { why, connection, ...query } = await searchParams
  const token = (await invitationToken()) ?? ''
  const invitation = token ? await openInvitation(token) : null
  const { language, t } = await pageTranslator(invitation?.language)
  const holding = withoutKept.includes(String(why)) ? await endedHolding(token, invitation, String(connection)) : null
  if (holding) {
    return (
      <Frame t={t} language={language} helper={invitation?.spencerContact ?? null}>
        <title>{t('join.closed.expiredTitle')}</title>
        <h1 className="mb-4 text-xl">{t('join.closed.expiredTitle')}</h1>
        <Ended holding={holding} isStopped={invitation?.stoppedSince != null} t={t} />
      </Frame>
    )
  }
  const details = refusalDetails(query)
  const words = refusedWords(why, details, t)
  const isByHand = why === 'guest' && invitation?.status === 'open' && invitation.intent === 'connect'
  return (
    <Frame t={t} language={language} helper={invitation?.spencerContact ?? null}>
      <title>{words.title}</title>
      <h1 className="text-xl">{words.title}</h1>
      <p className="mt-4">{words.happened}</p>
      <dl className="mt-8 grid gap-6">
        <Answer name={t('refused.labels.next')}>{words.next}</Answer>
        <Answer name={t('refused.labels.who')}>{words.who}</Answer>
        {!withoutKept.includes(String(why)) && <Answer name={t('refused.labels.kept')}>{t('refused.kept')}</Answer>}
        {details.microsoft && (
          <Answer name={t('refused.labels.number')}>
            <Trace microsoft={details.microsoft} language={language} />
          </Answer>
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

/** By what this browser may ask for another: the link it began with, or that it once came in. */
async function endedHolding(token: string, invitation: OpenInvitation | null, connection: string) {
  if (invitation?.status === 'expired' && !invitation.undoneAt) return { token }
  const ended = await endedAccessOf(await sessionToken('customer'), connection)
  return ended?.how === 'expired' ? { connection } : null
}

function Answer({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-line border-t pt-4">
      <dt className="text-quiet text-sm">{name}</dt>
      <dd className="mt-1">{children}</dd>
    </div>
  )
}
