import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { LinkForm } from '@/app/_components/link-form'
import { Notice } from '@/app/_components/notice'
import { TypedField, TypedSelect } from '@/app/_components/typed-field'
import { languageNames, languages } from '@/lib/i18n/language'
import type { Arrival } from '../arrive'
import { linkForColleague, mailColleague } from './actions'
import { GoOn } from './go-on'
import { microsoftPageOf } from './microsoft-page-url'

/** The last step is somebody else's: a mail, a link to send oneself, or Microsoft's own page. */
export function AskColleague({ arrival }: { arrival: Arrival }) {
  const { connection, language, t } = arrival
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
        <TypedField id="name" name="name" label={t('person.colleague.name')} required maxLength={100} />
        <TypedField
          id="email"
          name="email"
          type="email"
          label={t('person.colleague.email')}
          required
          maxLength={254}
          spellCheck={false}
        />
        <TypedSelect id="language" name="language" label={t('person.colleague.language')} defaultValue={language}>
          {languages.map((each) => (
            <option key={each} value={each} lang={each}>
              {languageNames[each]}
            </option>
          ))}
        </TypedSelect>
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
