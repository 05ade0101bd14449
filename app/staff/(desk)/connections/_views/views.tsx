import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { Disclosure } from '@/app/_components/disclosure'
import { TypedField, TypedSelect } from '@/app/_components/typed-field'
import { askedOf } from '@/lib/desk/asked-of'
import type { ConnectionFilter } from '@/lib/desk/model'
import type { ListView } from '@/lib/desk/views'
import { dropView, keepThisView, nameView } from './actions'

/** The list as one keeps it, by name; everybody's after one's own. */
export function ViewLinks({ views, isFiltered }: { views: ListView[]; isFiltered: boolean }) {
  if (views.length === 0) return null
  return (
    <nav aria-label="Views" className="-my-2 flex flex-wrap gap-x-5">
      <ViewLink query="" isHere={!isFiltered}>
        All connections
      </ViewLink>
      {views.map((view) => (
        <ViewLink key={view.id} {...view} title={sharedBy(view)}>
          {view.name}
        </ViewLink>
      ))}
    </nav>
  )
}

type LinkGiven = { query: string; isHere: boolean; title?: string; children: string }

function ViewLink({ query, isHere, title, children }: LinkGiven) {
  return (
    <a
      href={`/staff/connections?${query}`}
      title={title}
      aria-current={isHere ? 'page' : undefined}
      className="inline-flex min-h-11 items-center text-quiet hover:text-ink hover:underline aria-[current]:font-medium aria-[current]:text-ink"
    >
      {children}
    </a>
  )
}

const sharedBy = ({ isShared, keptBy }: ListView) =>
  isShared ? `everybody’s, kept by ${keptBy === null ? 'you' : keptBy || 'somebody who was erased'}` : undefined

/** What is filtered by is kept, also where a colleague keeps the same; what is kept is renamed or deleted, also where it asks for nothing by now. */
export function ViewForms({
  views,
  filter,
  isFiltered,
  mayShare,
}: {
  views: ListView[]
  filter: ConnectionFilter
  isFiltered: boolean
  mayShare: boolean
}) {
  const here = views.filter(({ isHere }) => isHere)
  return (
    <>
      {here
        .filter(({ isShared }) => isShared)
        .map((view) => (
          <p key={view.id} className="text-quiet">
            {view.name} is {sharedBy(view)}.
          </p>
        ))}
      {isFiltered && here.every(({ keptBy }) => keptBy !== null) && <KeepView filter={filter} mayShare={mayShare} />}
      {here
        .filter(({ mayDispose }) => mayDispose)
        .map((view) => (
          <ChangeView key={view.id} view={view} />
        ))}
    </>
  )
}

function KeepView({ filter, mayShare }: { filter: ConnectionFilter; mayShare: boolean }) {
  return (
    <Disclosure summary="Keep this view">
      <ActionForm action={keepThisView} refusedTitle="It was not kept" className="grid max-w-column gap-3">
        <input type="hidden" name="asked" value={new URLSearchParams(askedOf(filter)).toString()} />
        <TypedField id="view-name" name="name" label="Under which name" required maxLength={60} autoComplete="off" />
        {mayShare && (
          <TypedSelect id="view-for" name="for" label="Who has it" defaultValue="me">
            <option value="me">you alone</option>
            <option value="everybody">everybody of staff</option>
          </TypedSelect>
        )}
        <div>
          <Button kind="secondary">Keep it</Button>
        </div>
      </ActionForm>
    </Disclosure>
  )
}

function ChangeView({ view }: { view: ListView }) {
  const of = { field: 'view', id: view.id }
  return (
    <Disclosure summary={`Rename or delete ${view.name}`}>
      <div className="flex flex-wrap items-end gap-3">
        <ActionForm
          action={nameView}
          of={of}
          refusedTitle="It was not renamed"
          className="flex flex-wrap items-end gap-3"
        >
          <TypedField
            id={`name-${view.id}`}
            name="name"
            label="Name"
            required
            maxLength={60}
            defaultValue={view.name}
            autoComplete="off"
          />
          <Button kind="secondary">Rename</Button>
        </ActionForm>
        <ActionForm action={dropView} of={of} refusedTitle="It was not deleted">
          <Button kind="danger">Delete{view.isShared ? ' for everybody' : ''}</Button>
        </ActionForm>
      </div>
    </Disclosure>
  )
}
