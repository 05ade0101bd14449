import { Notice } from '@/app/_components/notice'
import { refused } from '@/app/_lib/refused'
import type { Staff } from '@/lib/identity/actor'

/** A Viewer's list has nothing to choose; whoever opens this by its address is told so. */
export async function ForOperators({ title, staff }: { title: string; staff: Staff }) {
  await refused({ what: '/staff/connections/chosen', why: 'role', personId: staff.personId })
  return (
    <div className="grid max-w-column gap-6">
      <h1 className="text-lg">{title}</h1>
      <Notice kind="needs-you" title="Your role is Viewer.">
        <p>You can look at every connection. Changing several at once is for Operators and Admins.</p>
      </Notice>
    </div>
  )
}
