import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { TypedSelect } from '@/app/_components/typed-field'
import { requireStaff } from '@/app/_lib/session'
import { lookToGive, type NotGiven } from '@/lib/desk/chosen/give'
import { type ChosenRow, readChosen, writeChosen } from '@/lib/desk/chosen/model'
import { mayChange } from '@/lib/identity/actor-rules'
import { type StaffMember, staffMembers } from '@/lib/identity/staff/members'
import { ChosenPage } from '../chosen-page'
import { ForOperators } from '../for-operators'
import { connections } from '../in-words'
import { giveChosenTo } from './actions'

export const metadata = { title: 'Give to a colleague' }

const whyNot: Record<NotGiven, string> = {
  ended: 'These have ended: nobody has to look after them.',
  colleagues:
    'A colleague looks after these: together they or an Admin give them; one by one, on each connection’s own page, you can too.',
}

/** Who would be given to somebody else of staff, before they are. */
export default async function GivePage({ searchParams }: PageProps<'/staff/connections/chosen/give'>) {
  const staff = await requireStaff()
  if (!mayChange(staff)) return <ForOperators title="Give to a colleague" staff={staff} />
  const chosen = readChosen(await searchParams)
  const [look, members] = await Promise.all([lookToGive(staff, chosen), staffMembers(staff)])
  const taken = look?.taken ?? []
  return (
    <ChosenPage title="Give to a colleague" chosen={chosen} look={look} whyNot={whyNot} note={ownerOf}>
      <ActionForm action={giveChosenTo} refusedTitle="Nothing was given" className="grid gap-4">
        <input type="hidden" name="chosen" value={writeChosen(chosen)} />
        <input type="hidden" name="counted" value={look?.counted} />
        {taken.length > 0 && (
          <>
            <p>Their mails go to this colleague from then on, and customers read their name.</p>
            <TypedSelect id="to" name="to" label="Give to" defaultValue="">
              <option value="">choose</option>
              {members.map((member) => (
                <option key={member.id} value={member.id}>
                  {optionOf(member, taken)}
                </option>
              ))}
            </TypedSelect>
            <div>
              <Button>Give {connections(taken.length)}</Button>
            </div>
          </>
        )}
      </ActionForm>
    </ChosenPage>
  )
}

const ownerOf = ({ ownerId, ownerName }: ChosenRow) => (ownerId ? ownerName : `${ownerName}, typed by hand`)

function optionOf({ id, name, upn }: StaffMember, taken: readonly ChosenRow[]): string {
  const theirs = taken.filter(({ ownerId }) => ownerId === id).length
  const already = theirs === 0 ? '' : ` · ${theirs.toLocaleString('en-GB')} of these already`
  return `${name} · ${upn}${already}`
}
