import type { ReactNode } from 'react'
import { Logo } from '@/app/_components/logo'
import { requireStaff } from '@/app/_lib/session'
import { TellOtherTabs } from '@/app/_signed-out/tell-other-tabs'
import { standingStops } from '@/lib/stop/standing'
import { DeskLink } from './desk-link'
import { DeskNotices } from './desk-notices'
import { StopBanner } from './stop-banner'

/** The frame of the staff's day. It shows who is signed in; each page still asks for itself, a layout is no guard. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const staff = await requireStaff()
  return (
    <div lang="en" className="text-sm">
      <a href="#page" className="sr-only focus:not-sr-only focus:absolute focus:bg-raised focus:px-4 focus:py-3">
        To the page
      </a>
      <header className="border-line border-b">
        <div className="mx-auto flex max-w-staff flex-wrap items-center gap-x-6 px-4 sm:px-6">
          <Logo />
          <nav aria-label="Staff" className="-mx-2 flex flex-wrap max-sm:order-last max-sm:w-full">
            <DeskLink href="/staff/today">Today</DeskLink>
            <DeskLink href="/staff/connections">Connections</DeskLink>
            <DeskLink href="/staff/invite">Invite</DeskLink>
            <DeskLink href="/staff/audit">Audit</DeskLink>
            <DeskLink href="/staff/settings">Settings</DeskLink>
          </nav>
          <form action="/auth/sign-out" method="post" className="ml-auto flex items-center gap-x-4">
            <TellOtherTabs />
            <input type="hidden" name="audience" value="staff" />
            <span className="text-quiet">
              {staff.name} · {staff.role}
            </span>
            <button type="submit" className="link min-h-11">
              Sign out
            </button>
          </form>
        </div>
      </header>
      <DeskNotices staff={staff} />
      <main id="page" className="mx-auto max-w-staff px-4 pt-8 pb-24 sm:px-6">
        <StopBanner stops={await standingStops(staff)} />
        {children}
      </main>
    </div>
  )
}
