import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { Mono } from '@/app/_components/facts'
import { Frame } from '@/app/_components/frame'
import { PageTitle } from '@/app/_components/page-title'
import { pageTranslator } from '@/app/_lib/language'
import { supportCodeOf } from '@/app/_lib/support-code'
import { StoppedNotice } from '@/app/connect/[connection]/stopped-notice'
import { whatOf } from '@/lib/blueprint/credential-kind'
import { inMicrosoftsWords } from '@/lib/blueprint/microsofts-words'
import { formatDate } from '@/lib/i18n/format'
import type { Translator } from '@/lib/i18n/translator'
import { signInScopes } from '@/lib/identity/sign-in/attempt'
import { type OpenInvitation, openInvitation } from '@/lib/invitations/open'
import { readToken } from '@/lib/sealing/read-token'
import { join } from './actions'
import { Closed } from './closed'
import { Done } from './done'
import { makesOf, readsOf, termsOf, wantsPermissions } from './promises'
import { Reaches } from './reaches'
import { Undone } from './undone'

export async function generateMetadata({ params }: PageProps<'/join/[token]'>): Promise<Metadata> {
  const invitation = await openInvitation((await params).token)
  if (!invitation) return {}
  const { t } = await pageTranslator(invitation.language)
  const { customerName, environment } = invitation
  return { title: t('page.title', { customer: customerName, environment: t(`page.environment.${environment}`) }) }
}

/** Opening changes nothing, however often and by whomever: mail scanners and previews open links too. */
export default async function JoinPage({ params }: PageProps<'/join/[token]'>) {
  const token = cleanToken((await params).token)
  const invitation = await openInvitation(token)
  if (!invitation) notFound()
  const { language, t } = await pageTranslator(invitation.language)
  const { spencerContact, environment, customerName, domain, connectionId, stoppedSince, undoneAt } = invitation
  const isUndone = undoneAt !== null && invitation.status !== 'revoked'
  const isOpen = invitation.status === 'open' && !isUndone
  const doneAt = invitation.status === 'done' && !isUndone ? invitation.fulfilledAt : null

  return (
    <Frame t={t} language={language} helper={spencerContact} supportCode={supportCodeOf(connectionId)}>
      <PageTitle
        customer={customerName}
        environment={environment}
        environmentName={t(`page.environment.${environment}`)}
        aside={isOpen && t('page.step', { step: '1', steps: '3' })}
      >
        {titleOf(invitation, t)}
      </PageTitle>
      {isUndone && <Undone invitation={invitation} undoneAt={undoneAt} language={language} t={t} />}
      {isOpen && (
        <div className="grid gap-6">
          <p>
            {makesOf(invitation, t)} {readsOf(invitation, t)}
          </p>
          {wantsPermissions(invitation) && <Reaches invitation={invitation} t={t} />}
          <Terms invitation={invitation} t={t} />
          <StoppedNotice arrival={{ stoppedSince, language, t }}>{t('stop.join')}</StoppedNotice>
          {!stoppedSince && <Continue token={token} domain={domain} t={t} />}
          <div className="border-line border-t pt-4">
            {invitation.intent === 'connect' && (
              <a className="link inline-flex min-h-11 items-center text-sm" href={`/join/${token}/by-hand`}>
                {t('join.byHand')}
              </a>
            )}
            <Disclosure summary={t('join.notYou')}>
              <p>{t('join.notYouBody', { domain })}</p>
            </Disclosure>
            {!stoppedSince && (
              <p className="mt-2 text-quiet text-sm">
                {t('join.until', { date: formatDate(invitation.expiresAt, language) })}
              </p>
            )}
          </div>
        </div>
      )}
      {doneAt && <Done invitation={invitation} token={token} doneAt={doneAt} language={language} t={t} />}
      {!isOpen && !isUndone && !doneAt && <Closed invitation={invitation} token={token} t={t} />}
    </Frame>
  )
}

/** What a mail program hung on to the link leaves the address. */
function cleanToken(token: string): string {
  const read = readToken(token)
  if (read && read !== token) redirect(`/join/${read}`)
  return token
}

function Continue({ token, domain, t }: { token: string; domain: string; t: Translator }) {
  return (
    <ActionForm action={join} refusedTitle={t('page.refused')} className="grid gap-3">
      <input type="hidden" name="token" value={token} />
      <Button className="text-base max-sm:w-full sm:justify-self-start">{t('join.continue')}</Button>
      <div className="grid gap-1 text-quiet text-sm">
        <p>
          {t('join.continueHint', { domain })} {t('join.firstConsent')}
        </p>
        <Disclosure summary={t('join.firstConsentAsk')}>
          <ul lang="en" className="list-disc pl-5">
            {signInScopes.map((scope) => (
              <li key={scope}>
                {inMicrosoftsWords(scope)} <Mono>{scope}</Mono>
              </li>
            ))}
          </ul>
          <p className="mt-2">{t('join.unverified')}</p>
        </Disclosure>
      </div>
    </ActionForm>
  )
}

function titleOf(invitation: OpenInvitation, t: Translator): string {
  const { status, undoneAt, domain } = invitation
  if (status === 'revoked') return t('join.closed.revokedTitle')
  if (undoneAt) return t('forecast.undone.title', { domain })
  if (status === 'done') return t('join.done.title')
  return status === 'expired' ? t('join.closed.expiredTitle') : askOf(invitation, t)
}

function askOf(
  { staffName, colleagueName, customerName, intent, renews, alteration }: OpenInvitation,
  t: Translator,
): string {
  if (intent === 'fields') return t('join.asks.fields', { staff: colleagueName ?? staffName, customer: customerName })
  if (alteration) return t(`forecast.amend.asks.${alteration}`, { staff: staffName, customer: customerName })
  if (colleagueName) return t('join.colleagueAsks', { colleague: colleagueName, customer: customerName })
  return t(`join.asks.${intent}`, { staff: staffName, customer: customerName, what: whatOf(renews) })
}

function Terms({ invitation, t }: { invitation: OpenInvitation; t: Translator }) {
  return (
    <ul className="grid gap-x-8 gap-y-1 text-quiet text-sm sm:grid-cols-2">
      {termsOf(invitation, t).map((term) => (
        <li key={term} className="flex gap-2 before:text-accent-text before:content-['·']">
          {term}
        </li>
      ))}
    </ul>
  )
}
