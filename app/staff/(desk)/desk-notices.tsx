import { Notice } from '@/app/_components/notice'
import { countWaiting } from '@/lib/dual-control/waiting'
import type { Staff } from '@/lib/identity/actor'
import { mayChange } from '@/lib/identity/actor-rules'
import { isWithoutAdmin } from '@/lib/identity/staff/last-admin'
import { countWaitingWaves } from '@/lib/imports/waves/waves'

/** What everybody at the desk should know, whatever page they are on. Nothing to say, nothing drawn. */
export async function DeskNotices({ staff }: { staff: Staff }) {
  const may = mayChange(staff)
  const [isAdminless, certificates, waves] = await Promise.all([
    isWithoutAdmin(staff),
    may ? countWaiting(staff) : 0,
    may ? countWaitingWaves(staff) : 0,
  ])
  const waiting = [
    certificates > 0 && (certificates === 1 ? '1 certificate' : `${certificates} certificates`),
    waves > 0 && (waves === 1 ? '1 wave of invitations' : `${waves} waves of invitations`),
  ].filter((one) => one !== false)
  if (!isAdminless && waiting.length === 0) return null
  return (
    <aside aria-label="For everybody at the desk" className="mx-auto grid max-w-staff gap-3 px-4 pt-4 sm:px-6">
      {isAdminless && (
        <Notice kind="broken" title="Nobody is Admin any more.">
          <p>
            Microsoft took the role of the last Admin whom the portal knew. Ask whoever administers Spencer’s Microsoft
            Entra to assign it to somebody; this goes once they have signed in, or ten minutes later.
          </p>
        </Notice>
      )}
      {waiting.length > 0 && (
        <p>
          <a className="link inline-flex min-h-11 items-center font-medium" href="/staff/second-person">
            {waiting.join(' and ')} {certificates + waves === 1 ? 'waits' : 'wait'} for a second person
          </a>
        </p>
      )}
    </aside>
  )
}
