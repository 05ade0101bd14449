import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { TypedText } from '@/app/_components/typed-field'
import { fields } from '@/lib/connections/mapping'
import { profileOf } from '@/lib/connections/profile'
import { mayChooseFields } from '@/lib/identity/customer-rules'
import { WhoCan } from '../_who-can/who-can'
import { ConnectFrame } from '../connect-frame'
import { titleOf } from '../title'
import { saveChosenGroups, saveFields } from './actions'
import { arriveForFields, type FieldsArrival } from './arrive-for-fields'
import { FieldRow } from './field-row'
import { NameForFields } from './name-for-fields'

export const generateMetadata = async ({ params }: PageProps<'/connect/[connection]/mapping'>) =>
  titleOf((await params).connection, arriveForFields)

/** Defaults that work, each with where it comes from; for whoever knows the company's own data. */
export default async function MappingPage({ params }: PageProps<'/connect/[connection]/mapping'>) {
  const arrival = await arriveForFields((await params).connection)
  const { connection, customer, t } = arrival
  const read = await profileOf(customer)
  const may = mayChooseFields(customer)
  const isCustomer = 'intent' in customer
  const profile = read ?? { userPrincipalName: customer.upn, id: customer.objectId }

  return (
    <ConnectFrame arrival={arrival} title={t('mapping.title')}>
      {!may && isCustomer && (
        <div className="mb-8">
          <WhoCan arrival={{ ...arrival, customer }} page="mapping" />
        </div>
      )}
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
        {may && <Button className="justify-self-start">{t('mapping.save')}</Button>}
      </ActionForm>
      {connection.securityGroups && <Groups arrival={arrival} />}
      {isCustomer && (
        <div className="mt-8">
          {may && <NameForFields arrival={arrival} />}
          <a className="link inline-flex min-h-11 items-center text-sm" href={`/connect/${connection.id}`}>
            {t('mapping.back')}
          </a>
        </div>
      )}
    </ConnectFrame>
  )
}

function Groups({ arrival: { connection, customer, t } }: { arrival: FieldsArrival }) {
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
        {mayChooseFields(customer) && <Button className="justify-self-start">{t('mapping.groupsSave')}</Button>}
      </ActionForm>
    </section>
  )
}
