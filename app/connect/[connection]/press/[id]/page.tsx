import { ActionForm } from '@/app/_components/action-form'
import { HeldInputs } from '@/app/_components/held/held-inputs'
import { ConnectFrame } from '@/app/connect/[connection]/connect-frame'
import { arriveForFields } from '@/app/connect/[connection]/mapping/arrive-for-fields'
import { findHeldPress } from '@/lib/identity/session/held-press'
import { presses } from './presses'

/** Where somebody comes back to who signed in again for one press: it goes on with what they had typed. */
export default async function PressPage({ params }: PageProps<'/connect/[connection]/press/[id]'>) {
  const { connection: connectionId, id } = await params
  const arrival = await arriveForFields(connectionId)
  const { customer, t } = arrival
  const held = await findHeldPress(customer.personId, id)
  const action = held && presses[held.press]
  return (
    <ConnectFrame arrival={arrival} title={t('page.press.title')}>
      {held && action ? (
        <>
          <ActionForm
            action={action}
            refusedTitle={t('page.refused')}
            doneMessage={t('page.press.done')}
            className="grid gap-4"
          >
            {held.isDone ? (
              <p className="text-quiet">{t('page.press.wasDone')}</p>
            ) : (
              <>
                <p className="text-quiet">{t('page.press.body')}</p>
                <HeldInputs id={id} typed={{ ...held.typed, connection: connectionId }}>
                  {t('page.press.act')}
                </HeldInputs>
              </>
            )}
          </ActionForm>
          <p className="mt-6">
            <a className="link" href={held.returnTo}>
              {t('page.press.back')}
            </a>
          </p>
        </>
      ) : (
        <p>{t('page.press.nothing')}</p>
      )}
    </ConnectFrame>
  )
}
