import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { Notice } from '@/app/_components/notice'
import { TypedSelect, TypedText } from '@/app/_components/typed-field'
import { alterationNames } from '@/app/staff/_words/alteration'
import { ago, shortly } from '@/app/staff/_words/times'
import type { ConnectionPage } from '@/lib/desk/connection-page'
import { amendChoices } from './actions'

/** What Spencer may read is the customer's to say: staff ask, and it is so once their run is done. */
export function AmendChoices({ page, mayChange }: { page: ConnectionPage; mayChange: boolean }) {
  if (page.endedAt || !page.grantedAt || !page.applicationObjectId) return null
  return (
    <>
      {page.asked && <Asked asked={page.asked} />}
      {mayChange && (
        <Disclosure summary={page.asked ? 'Ask for something else' : 'Ask to read more, or less'}>
          <ActionForm
            action={amendChoices}
            refusedTitle="The customer was not asked"
            doneMessage="Asked. The mails go out now."
            className="grid gap-3 pt-2"
          >
            <input type="hidden" name="connection" value={page.id} />
            <TypedSelect id="reads" name="reads" label="What Spencer is to read" defaultValue={readsOf(page)}>
              <option value="sign-in">Sign-in only: nothing without somebody signed in</option>
              <option value="users">User sync: the profiles of all users</option>
              <option value="groups">User sync and security groups with their members</option>
            </TypedSelect>
            <TypedText
              id="groupIds"
              name="groupIds"
              label="Object ids of the groups (optional)"
              hint="One a line, where groups come new. Left empty, the customer chooses later."
              rows={3}
            />
            <p className="text-quiet">
              Goes to every contact who can be reached, in their own language. Until the customer’s run is done,
              everything stays as it is.{page.asked && ' What was asked before is taken back.'}
            </p>
            <div>
              <Button kind="secondary">Ask the customer</Button>
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </>
  )
}

function Asked({ asked }: { asked: NonNullable<ConnectionPage['asked']> }) {
  const { alteration, amendment, invitedByName, createdAt, expiresAt } = asked
  const groups = amendment?.to.groupIds.length ?? 0
  return (
    <Notice kind="calm" title={`Asked of the customer: ${alteration ? alterationNames[alteration] : ''}`}>
      <p>
        {invitedByName || 'Somebody who was erased'}, {ago(createdAt)}, not granted yet · ends {shortly(expiresAt)}.
        {groups > 0 && ` With ${groups === 1 ? '1 group' : `${groups} groups`} named.`}
      </p>
    </Notice>
  )
}

function readsOf({ userSync, securityGroups }: ConnectionPage): string {
  if (!userSync) return 'sign-in'
  return securityGroups ? 'groups' : 'users'
}
