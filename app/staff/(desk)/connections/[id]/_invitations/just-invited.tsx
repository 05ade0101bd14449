import { Notice } from '@/app/_components/notice'
import type { ConnectionPage } from '@/lib/desk/connection-page'
import { ShownOnce } from './shown-once'

/** After the press: who is invited, and how many get the mail. */
export function JustInvited({ page }: { page: ConnectionPage }) {
  const { customerName, justInvited } = page
  if (justInvited === null) return null
  return (
    <div role="status">
      <ShownOnce />
      <Notice kind="good" title={`${customerName} is invited.`}>
        <p>{goesTo(justInvited)} To send it your own way, copy a link under Invitations.</p>
      </Notice>
    </div>
  )
}

function goesTo(contacts: number): string {
  if (contacts === 0) return 'No contact gets the mail.'
  return contacts === 1 ? 'The mail goes to 1 contact now.' : `The mail goes to ${contacts} contacts now.`
}
