import { ButtonLink } from '@/app/_components/button'
import { requireStaff } from '@/app/_lib/session'
import { shortly } from '@/app/staff/_words/times'
import { todayOf } from '@/lib/desk/today'
import { mayChange } from '@/lib/identity/actor-rules'
import { TodayPart } from './today-part'

export const metadata = { title: 'Today' }

/** What needs somebody: each connection once, under its worst reason, with the one act that helps. */
export default async function TodayPage({ searchParams }: PageProps<'/staff/today'>) {
  const staff = await requireStaff()
  const isMine = (await searchParams).mine !== undefined
  const { parts, nextEnd, isBehind } = await todayOf(staff, { isMine })
  const may = mayChange(staff)
  return (
    <div className="grid gap-8">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-lg">Today</h1>
        <nav aria-label="Whose" className="ml-auto flex gap-5">
          <Whose href="/staff/today" isHere={!isMine}>
            All
          </Whose>
          <Whose href="/staff/today?mine" isHere={isMine}>
            Mine
          </Whose>
        </nav>
        {may && (
          <ButtonLink kind="primary" href="/staff/invite">
            Invite
          </ButtonLink>
        )}
      </div>
      {isBehind && <p className="text-quiet">Some connections are still being looked at: in a minute all are here.</p>}
      {!isBehind && parts.every(({ count }) => count === 0) && (
        <p className="text-quiet">
          {isMine ? 'Nothing that you look after needs anybody.' : 'Nothing needs anybody.'}
          {nextEnd && ` What ends next, ends on ${shortly(nextEnd)}.`}
        </p>
      )}
      {parts.map((part) => (
        <TodayPart key={part.turn} part={part} staff={staff} isMine={isMine} />
      ))}
    </div>
  )
}

function Whose({ href, isHere, children }: { href: string; isHere: boolean; children: string }) {
  return (
    <a
      href={href}
      aria-current={isHere ? 'true' : undefined}
      className="inline-flex min-h-11 items-center text-quiet hover:text-ink hover:underline aria-[current]:font-medium aria-[current]:text-ink"
    >
      {children}
    </a>
  )
}
