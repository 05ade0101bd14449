import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { Notice } from '@/app/_components/notice'
import type { Arrival } from '../arrive'
import { mailOnward, signInAgain } from './actions'
import { Addressee } from './addressee'
import type { Page } from './pages'

/** As Microsoft calls them, in every language. */
const applicationRoles = [
  'Application Administrator',
  'Cloud Application Administrator',
  'Privileged Role Administrator',
  'Global Administrator',
]
const grantingRoles = applicationRoles.slice(2)

/** Instead of a button: which roles can do this, a mail to somebody who holds one, and the way back with one's own switched on. */
export function WhoCan({ arrival, page }: { arrival: Omit<Arrival, 'stoppedSince'>; page: Page }) {
  const { connection, customer, language, t } = arrival
  const { domain, id } = connection
  const { upn, intent } = customer
  const isGrant = intent === 'grant' && page !== 'mapping'
  return (
    <Notice kind="needs-you" title={t(page === 'mapping' ? 'who.titleFields' : 'who.title')}>
      <p>{t(isGrant ? 'who.grantBody' : 'who.body', { upn })}</p>
      <ul lang="en" className="list-disc pl-5">
        {(isGrant ? grantingRoles : applicationRoles).map((role) => (
          <li key={role}>{role}</li>
        ))}
      </ul>
      {page === 'mapping' && <p>{t('who.fieldsBody')}</p>}
      <Disclosure summary={t('who.mail.ask')}>
        <ActionForm
          action={mailOnward}
          refusedTitle={t('page.refused')}
          doneMessage={t('who.mail.sent')}
          className="grid gap-4"
        >
          <input type="hidden" name="connection" value={id} />
          <p>{t('who.mail.hint', { domain })}</p>
          <Addressee language={language} t={t} />
          <Button className="justify-self-start">{t('who.mail.act')}</Button>
        </ActionForm>
      </Disclosure>
      <ActionForm action={signInAgain} refusedTitle={t('page.refused')} className="grid justify-items-start gap-2">
        <input type="hidden" name="connection" value={id} />
        <input type="hidden" name="page" value={page} />
        <p>{t('who.pim.hint')}</p>
        <Button kind="secondary">{t('who.pim.act')}</Button>
      </ActionForm>
    </Notice>
  )
}
