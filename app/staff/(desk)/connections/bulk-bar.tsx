import type { ReactNode } from 'react'
import { Button } from '@/app/_components/button'
import { askedOf } from '@/lib/desk/asked-of'
import type { ConnectionFilter } from '@/lib/desk/model'

type Given = { filter: ConnectionFilter; all: string; mayChoose: boolean; children: ReactNode }

/**
 * The list with what can be done with several of it: a GET form to a page that shows whom it would be done to. Styles show the
 * bar, count what is chosen and mark it, so that all of it is there without JavaScript; a browser that cannot always shows it.
 */
export function BulkBar({ filter, all, mayChoose, children }: Given) {
  if (!mayChoose) return children
  return (
    <form action="/staff/connections/chosen/give" aria-label="Chosen" className="group/list [counter-reset:chosen]">
      {askedOf(filter).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div
        data-bulk
        className="sticky bottom-0 z-20 flex flex-wrap items-center gap-x-5 gap-y-1 border-line border-t bg-raised px-3 py-1.5 shadow-float group-not-has-[input:checked]/list:hidden"
      >
        <p className="tabular font-medium group-has-[[name=all]:checked]/list:hidden">
          <span className="before:content-[counter(chosen)]" /> chosen
        </p>
        <label className="flex min-h-11 cursor-pointer items-center gap-2">
          <input type="checkbox" name="all" value="yes" className="size-4 accent-accent max-lg:size-5" />
          choose all {all} that match
        </label>
        <div className="flex gap-x-5 max-sm:w-full max-sm:gap-x-3 lg:ml-auto">
          <Button kind="quiet" type="reset" className="whitespace-nowrap max-sm:mr-auto">
            Choose none
          </Button>
          <Button kind="secondary" formAction="/staff/connections/chosen/give" className={act}>
            Give to …
          </Button>
          <Button kind="secondary" formAction="/staff/connections/chosen/snooze" className={act}>
            Snooze …
          </Button>
        </div>
      </div>
    </form>
  )
}

/** Side by side on a phone, too. */
const act = 'whitespace-nowrap max-sm:px-3'
