import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { LinkForm } from '@/app/_components/link-form'
import { Notice } from '@/app/_components/notice'
import { Addressee } from '@/app/connect/[connection]/_who-can/addressee'
import { WhoCan } from '@/app/connect/[connection]/_who-can/who-can'
import type { Arrival } from '@/app/connect/[connection]/arrive'
import { mayDecide } from '@/lib/identity/customer-rules'
import { GoOn } from '../_consent/go-on'
import { linkForColleague, mailColleague } from './actions'
import { microsoftPageOf } from './microsoft-page-url'

/** The last step is somebody else's: a mail, a link to send oneself, or Microsoft's own page. */
export function AskColleague({ arrival }: { arrival: Arrival }) {
  const { connection, customer, language, t } = arrival
  if (!mayDecide(customer)) return <WhoCan arrival={arrival} page="run" />
  const { id, domain, applicationId } = connection
  const part = 'grid justify-items-start gap-2'
  return (
    <div className="grid gap-6">
      <Notice kind="needs-you" title={t('person.colleague.title')}>
        <p>{t('person.colleague.body')}</p>
      </Notice>
      <ActionForm
        action={mailColleague}
        refusedTitle={t('page.refused')}
        doneMessage={t('person.colleague.sent')}
        className="grid gap-4"
      >
        <input type="hidden" name="connection" value={id} />
        <Addressee language={language} t={t} />
        <Button className="justify-self-start">{t('person.colleague.act')}</Button>
      </ActionForm>
      <div className="border-line border-t">
        <Disclosure summary={t('person.colleague.link')}>
          <p className="mb-3 text-quiet">{t('person.colleague.linkHint', { domain })}</p>
          <LinkForm
            action={linkForColleague}
            of={{ field: 'connection', id }}
            words={{
              make: t('person.colleague.makeLink'),
              again: t('person.colleague.makeLink'),
              label: t('person.colleague.linkLabel'),
              refusedTitle: t('page.refused'),
              copy: t('page.copy'),
              copied: t('page.copied'),
            }}
          />
        </Disclosure>
        {applicationId && (
          <Disclosure summary={t('person.colleague.microsoft')}>
            <div className={part}>
              <p className="text-quiet">{t('person.colleague.microsoftHint')}</p>
              <a
                className="link inline-flex min-h-11 items-center"
                href={microsoftPageOf(connection)}
                target="_blank"
                rel="noreferrer"
              >
                {t('person.consent_page.open')}
              </a>
            </div>
          </Disclosure>
        )}
        <Disclosure summary={t('person.colleague.self')}>
          <GoOn arrival={arrival} label={t('person.sign_in.act')} kind="secondary" />
        </Disclosure>
      </div>
      <a className="link inline-flex min-h-11 items-center text-sm" href={`/connect/${id}/done`}>
        {t('person.colleague.done')}
      </a>
    </div>
  )
}
