import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { TypedField, TypedSelect } from '@/app/_components/typed-field'
import { StaffOptions } from '@/app/staff/_words/staff-options'
import { shortly } from '@/app/staff/_words/times'
import { Part } from '@/app/staff/(desk)/part'
import type { Staff } from '@/lib/identity/actor'
import { hasRole, mayChange, mayDisposeFor } from '@/lib/identity/actor-rules'
import { absences } from '@/lib/identity/staff/absence'
import { staffMembers } from '@/lib/identity/staff/members'
import { beAway, beBack } from './actions'

/** Who is away, who stands in, and the presses that say so: of oneself, and of everybody for an Admin. */
export async function Away({ staff }: { staff: Staff }) {
  const [all, members] = await Promise.all([absences(staff), staffMembers(staff)])
  const isAdmin = hasRole(staff, 'Admin')
  return (
    <Part id="away" title="Away">
      <p>
        While somebody is away, the one-time links of their connections, and what is asked about them, go to who stands
        in; and both see them under Mine.
      </p>
      {all.length > 0 && (
        <ul className="divide-y divide-line border-line border-y">
          {all.map(({ personId, person, deputy, fromAt, untilAt }) => (
            <li key={personId} className="flex flex-wrap items-center gap-x-6 gap-y-2 py-2">
              <p>
                {personId === staff.personId ? 'You' : person.name}, {shortly(fromAt)} to{' '}
                {shortly(new Date(untilAt.getTime() - 1))} <span className="text-quiet">· {deputy.name} stands in</span>
              </p>
              {mayDisposeFor(staff, personId) && (
                <ActionForm action={beBack} of={{ field: 'person', id: personId }} refusedTitle="It was not ended">
                  <Button kind="secondary">{personId === staff.personId ? 'I am back' : 'They are back'}</Button>
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      )}
      {mayChange(staff) && (
        <Disclosure summary="Say that somebody is away">
          <ActionForm action={beAway} refusedTitle="It was not written down" className="grid gap-4">
            {isAdmin ? (
              <TypedSelect id="person" name="person" label="Who is away" defaultValue={staff.personId}>
                <StaffOptions staff={members} />
              </TypedSelect>
            ) : (
              <input type="hidden" name="person" value={staff.personId} />
            )}
            <div className="flex flex-wrap gap-4">
              <TypedField id="from" name="from" type="date" label="First day" required />
              <TypedField id="until" name="until" type="date" label="Last day" required />
            </div>
            <TypedSelect id="deputy" name="deputy" label="Who stands in" defaultValue="">
              <option value="">choose</option>
              <StaffOptions staff={members.filter(({ id }) => isAdmin || id !== staff.personId)} />
            </TypedSelect>
            <div>
              <Button kind="secondary">Away with a deputy</Button>
            </div>
          </ActionForm>
        </Disclosure>
      )}
    </Part>
  )
}
