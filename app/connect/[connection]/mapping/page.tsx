import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { TypedText } from '@/app/_components/typed-field'
import { fields } from '@/lib/connections/mapping'
import { profileOf } from '@/lib/connections/profile'
import { type Arrival, arrive } from '../arrive'
import { ConnectFrame } from '../connect-frame'
import { titleOf } from '../title'
import { saveChosenGroups, saveFields } from './actions'
import { FieldRow } from './field-row'

export const generateMetadata = async ({ params }: PageProps<'/connect/[connection]/mapping'>) =>
  titleOf((await params).connection)

/** Defaults that work, each with where it comes from; for whoever knows the company's own data. */
export default async function MappingPage({ params }: PageProps<'/connect/[connection]/mapping'>) {
  const arrival = await arrive((await params).connection)
  const { connection, customer, t } = arrival
  const read = await profileOf(customer)
  const profile = read ?? { userPrincipalName: customer.upn, id: customer.objectId }

  return (
    <ConnectFrame arrival={arrival} title={t('mapping.title')}>
      <p>{t('mapping.intro')}</p>
      <p className="mt-2 text-quiet text-sm">{t(read ? 'mapping.profileRead' : 'mapping.profileUnread')}</p>
      <ActionForm
        action={saveFields}
        refusedTitle={t('mapping.refusedTitle')}
        doneMessage={t('mapping.saved')}
        className="mt-8 grid gap-6"
      >
        <input type="hidden" name="connection" value={connection.id} />
        <ul className="divide-y divide-line border-line border-y">
          {fields.map((field) => (
            <FieldRow key={field.field} field={field} mapping={connection.mapping} profile={profile} t={t} />
          ))}
        </ul>
        <Button className="justify-self-start">{t('mapping.save')}</Button>
      </ActionForm>
      {connection.securityGroups && <Groups arrival={arrival} />}
      <a className="link mt-8 inline-flex min-h-11 items-center text-sm" href={`/connect/${connection.id}`}>
        {t('mapping.back')}
      </a>
    </ConnectFrame>
  )
}

function Groups({ arrival: { connection, t } }: { arrival: Arrival }) {
  return (
    <section className="mt-16">
      <h2 className="text-lg">{t('mapping.groupsTitle')}</h2>
      <p className="mt-2">{t('mapping.groupsIntro')}</p>
      <ActionForm
        action={saveChosenGroups}
        refusedTitle={t('mapping.refusedTitle')}
        doneMessage={t('mapping.groupsSaved')}
        className="mt-4 grid gap-4"
      >
        <input type="hidden" name="connection" value={connection.id} />
        <TypedText
          id="groupIds"
          name="groupIds"
          label={t('mapping.groupsLabel')}
          hint={t('mapping.groupsHint')}
          defaultValue={connection.groupIds.join('\n')}
          spellCheck={false}
          autoComplete="off"
        />
        <Button className="justify-self-start">{t('mapping.groupsSave')}</Button>
      </ActionForm>
    </section>
  )
}
