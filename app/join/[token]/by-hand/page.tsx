import { notFound, redirect } from 'next/navigation'
import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Frame } from '@/app/_components/frame'
import { PageTitle } from '@/app/_components/page-title'
import { pageTranslator } from '@/app/_lib/language'
import { supportCodeOf } from '@/app/_lib/support-code'
import { openInvitation } from '@/lib/invitations/open'
import { join } from '../actions'
import { ManualSteps } from './manual-steps'

export default async function ByHandPage({ params }: PageProps<'/join/[token]/by-hand'>) {
  const { token } = await params
  const invitation = await openInvitation(token)
  if (!invitation) notFound()
  if (invitation.status !== 'open') redirect(`/join/${encodeURIComponent(token)}`)
  const { language, t } = await pageTranslator(invitation.language)
  const { environment, customerName, spencerContact, connectionId } = invitation
  const environmentName = t(`page.environment.${environment}`)
  return (
    <Frame t={t} language={language} helper={spencerContact} supportCode={supportCodeOf(connectionId)}>
      <title>{`${t('hand.title')} · ${customerName} · ${environmentName}`}</title>
      <PageTitle customer={customerName} environment={environment} environmentName={environmentName}>
        {t('hand.title')}
      </PageTitle>
      <ManualSteps wishes={invitation} helper={spencerContact} t={t}>
        <p>{t('hand.give.signIn', { domain: invitation.domain })}</p>
        <ActionForm action={join} refusedTitle={t('page.refused')}>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="onTo" value="by-hand" />
          <Button>{t('hand.give.act')}</Button>
        </ActionForm>
      </ManualSteps>
      <a className="link mt-8 inline-flex min-h-11 items-center text-sm" href={`/join/${token}`}>
        {t('hand.back')}
      </a>
    </Frame>
  )
}
