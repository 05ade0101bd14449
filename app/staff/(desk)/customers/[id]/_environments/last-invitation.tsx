import { intentNames } from '@/app/staff/_words/names'
import { ago } from '@/app/staff/_words/times'
import type { CustomerTenant } from '@/lib/desk/customer-page'
import { outcomeOf } from './outcome'

type Invitation = NonNullable<NonNullable<CustomerTenant['places'][number]['connection']>['lastInvitation']>

/** What for, when, and how far it came. */
export function LastInvitation({ invitation }: { invitation: Invitation }) {
  return (
    <>
      {intentNames[invitation.intent]}, {ago(invitation.createdAt)}
      <span className="text-quiet"> · {outcomeOf(invitation)}</span>
    </>
  )
}
