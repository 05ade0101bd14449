import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { TypedSelect } from '@/app/_components/typed-field'
import { purposeNames } from '@/app/staff/_words/names'
import type { ConnectionPage } from '@/lib/desk/connection-page'
import { inviteAgain } from './actions'
import { capital } from './capital'
import { purposesFor } from './purposes-for'

export function InviteAgain({ page }: { page: ConnectionPage }) {
  return (
    <Disclosure summary={page.stage === 'unverified' ? 'Invite' : 'Invite again'}>
      <ActionForm
        action={inviteAgain}
        refusedTitle="Nobody was invited"
        doneMessage="Invited. The mails go out now."
        className="grid gap-3"
      >
        <input type="hidden" name="connection" value={page.id} />
        <TypedSelect id="purpose" name="purpose" label="What for" defaultValue={purposesFor(page)[0]}>
          {purposesFor(page).map((purpose) => (
            <option key={purpose} value={purpose}>
              {capital(purposeNames[purpose])}
            </option>
          ))}
        </TypedSelect>
        <p className="text-quiet">{goesTo(page.contacts)}</p>
        <div>
          <Button kind="secondary">Send the invitation</Button>
        </div>
      </ActionForm>
    </Disclosure>
  )
}

function goesTo(contacts: ConnectionPage['contacts']): string {
  const reached = contacts.filter(({ bouncedAt, leftAt }) => !bouncedAt && !leftAt).length
  if (reached === 0) return 'Goes to nobody: no contact can be reached. Add one, or copy the link.'
  const everybody = reached === 1 ? '1 contact' : `all ${reached} contacts`
  return `Goes to ${reached < contacts.length ? `the ${reached} who can be reached` : everybody}, each in their own language.`
}
