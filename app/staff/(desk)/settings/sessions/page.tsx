import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import { findAdmin } from '@/app/_lib/session'
import { ago, atTime } from '@/app/staff/_words/times'
import { ForAdmins } from '@/app/staff/(desk)/for-admins'
import { isDualControlOn } from '@/lib/dual-control/act'
import { env } from '@/lib/env'
import { listStaffSessions } from '@/lib/identity/session/list-sessions'
import { countAdmins } from '@/lib/identity/staff/last-admin'
import { DualControl } from '../dual-control'
import { SecondFactor } from '../second-factor'
import { endAllOf } from './actions'

export const metadata = { title: 'Who is signed in' }

/** For the day somebody has to be put outside at once. */
export default async function SessionsPage() {
  const admin = await findAdmin()
  if (!admin) return <ForAdmins />
  const [people, admins] = await Promise.all([listStaffSessions(admin), countAdmins(admin)])
  return (
    <div className="grid max-w-3xl gap-8">
      <div>
        <h1 className="text-lg">Who is signed in</h1>
        <p className="text-quiet">
          Ending somebody’s sessions works at once and ends their calendar links. Whoever still has a role at Microsoft
          can sign in again, so take the role or the account away there first.
        </p>
      </div>
      <SecondFactor demanded={env().STAFF_AUTH_CONTEXT} />
      <DualControl isOn={isDualControlOn()} />
      {admins === 1 && (
        <Notice kind="needs-you" title="There is only one Admin.">
          <p>
            When that role or account goes, nobody can end sessions, erase people or go on without a second person. Have
            a second one assigned at Microsoft.
          </p>
        </Notice>
      )}
      <ul className="grid gap-6">
        {people.map((person) => (
          <li key={person.id} className="grid gap-2 border-line border-b pb-6">
            <h2 className="text-base">
              {person.name}{' '}
              <span className="text-quiet">
                · {person.staffRole ?? 'no role'} · {person.upn}
              </span>
            </h2>
            <ul className="text-quiet">
              {person.sessions.map((session) => (
                <li key={session.id}>
                  Since {atTime(session.createdAt)}, last used {ago(session.usedAt)}
                  {session.authContext === null && ', without a second factor'}
                </li>
              ))}
            </ul>
            <ActionForm action={endAllOf} refusedTitle="No session was ended" doneMessage="Ended.">
              <input type="hidden" name="person" value={person.id} />
              <Button kind="danger">
                {person.id === admin.personId ? 'End all your sessions' : `End all sessions of ${person.name}`}
              </Button>
            </ActionForm>
          </li>
        ))}
      </ul>
    </div>
  )
}
