import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { Addressee } from '../_who-can/addressee'
import { nameForFields } from './actions'
import type { FieldsArrival } from './arrive-for-fields'

/** Whoever knows the company's own data need not be an administrator. */
export function NameForFields({ arrival: { connection, language, t } }: { arrival: FieldsArrival }) {
  return (
    <Disclosure summary={t('who.fields.ask')}>
      <ActionForm
        action={nameForFields}
        refusedTitle={t('page.refused')}
        doneMessage={t('who.mail.sent')}
        className="grid gap-4"
      >
        <input type="hidden" name="connection" value={connection.id} />
        <p className="text-quiet">{t('who.fields.hint')}</p>
        <Addressee language={language} t={t} />
        <Button kind="secondary" className="justify-self-start">
          {t('who.fields.act')}
        </Button>
      </ActionForm>
    </Disclosure>
  )
}
