import { openMailbox } from '@/lib/reminders/returned/open-mailbox'
import { saidBy } from '@/lib/said-by'
import { type Finding, well, wrong } from '../finding'

/** Signs in to the mailbox that delivery reports come to, and reads nothing. */
export async function examineReports(mailbox: string): Promise<Finding> {
  try {
    const client = await openMailbox(mailbox)
    await client?.logout()
    return client ? well('reports', 'The mailbox of delivery reports opens.') : wrong('reports', noToken, permission)
  } catch (error) {
    return wrong('reports', `The mailbox of delivery reports does not open: ${saidBy(error)}`, whoever)
  }
}

const noToken = 'Microsoft gave no token for the mailbox of delivery reports.'
const permission =
  'An Exchange administrator: IMAP.AccessAsApp of Office 365 Exchange Online on the staff registration, with consent, and its service principal in Exchange with access to the mailbox.'
const whoever = 'Whoever runs it: BOUNCE_MAILBOX names server, user and password; without a password, OAuth2 opens it.'
