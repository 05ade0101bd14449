import { notFound } from 'next/navigation'
import { ActionForm } from '@/app/_components/action-form'
import { Button, ButtonLink } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'
import { requireStaff } from '@/app/_lib/session'
import { atTime, shortly } from '@/app/staff/_words/times'
import { mayChange } from '@/lib/identity/actor-rules'
import { type Preview, previewOf } from '@/lib/imports/preview'
import { mostAlone } from '@/lib/imports/waves/model'
import { Waves } from '../_waves/waves'
import { importConnections } from '../actions'
import { countsOf } from './counts'
import { PreviewRow } from './preview-row'

export const metadata = { title: 'A list' }

/** Before the press: every row with what would become of it. After it: what became of the list. */
export default async function ListPage({ params, searchParams }: PageProps<'/staff/import/[id]'>) {
  const staff = await requireStaff()
  const { id } = await params
  const list = await previewOf(staff, id)
  if (!list) notFound()
  const isOnlyWrong = (await searchParams).only === 'wrong'
  const may = mayChange(staff)
  return (
    <div className="grid gap-8">
      <div className="grid gap-1">
        <p>
          <a className="link" href="/staff/import">
            Import
          </a>
        </p>
        <h1 className="text-xl">{list.fileName ?? 'A pasted list'}</h1>
        <p className="text-quiet">
          Read {atTime(list.readAt)} by {list.readByName || 'somebody who was erased'}
          {list.isOpen && ` · kept until ${atTime(list.expiresAt)}`}
        </p>
      </div>
      {list.importedAt && <Done list={list} importedAt={list.importedAt} />}
      {list.importedAt && <Waves staff={staff} importId={list.id} />}
      {!list.importedAt && !list.isOpen && (
        <p>Nobody imported it within a day, so what stood in it is gone. Read it again.</p>
      )}
      {list.isOpen && <Coming list={list} mayChange={may} isOnlyWrong={isOnlyWrong} />}
    </div>
  )
}

function Done({ list, importedAt }: { list: Preview; importedAt: Date }) {
  return (
    <Notice kind="good" title={`Imported on ${shortly(importedAt)}: ${list.made} made, ${list.changed} changed.`}>
      <p>
        That mailed nobody. They stand among the{' '}
        <a className="link" href="/staff/connections?stage=unverified">
          unverified connections
        </a>{' '}
        until they are invited.
      </p>
    </Notice>
  )
}

function Coming({ list, mayChange, isOnlyWrong }: { list: Preview; mayChange: boolean; isOnlyWrong: boolean }) {
  const { rows, unread, mails, coming } = list
  const counts = countsOf(rows)
  const shown = isOnlyWrong ? rows.filter(({ treatment }) => treatment.is === 'wrong') : rows
  const address = `/staff/import/${list.id}`
  return (
    <>
      <div className="grid max-w-column gap-3">
        <p className="font-medium">{counts.inWords}</p>
        {unread.length > 0 && <p className="text-quiet">Not read, for it means nothing here: {unread.join(', ')}.</p>}
        {mails > 0 && (
          <p className="text-quiet">
            Nobody is mailed by this press. Invited all in one day, the new ones would be{' '}
            {mails.toLocaleString('en-GB')} mails; {mostAlone} customers are the most that one person invites alone.
            Rows without an account owner are yours.
          </p>
        )}
        {mayChange && coming > 0 && (
          <ActionForm
            action={importConnections}
            of={{ field: 'import', id: list.id }}
            refusedTitle="Nothing was imported"
          >
            <Button>{coming === 1 ? 'Import 1 connection' : `Import ${coming} connections`}</Button>
          </ActionForm>
        )}
        {rows.some(({ treatment }) => treatment.is === 'same' || treatment.is === 'changed') && (
          <p className="text-quiet">
            Of what is here already a list brings new dates, application ids and contacts, and nothing else.
          </p>
        )}
        {coming === 0 && <p>There is nothing to import.</p>}
      </div>
      <div className="grid gap-3">
        {counts.wrong > 0 && (
          <nav aria-label="Rows" className="flex flex-wrap gap-x-5">
            <ButtonLink kind="quiet" href={isOnlyWrong ? address : `${address}?only=wrong`}>
              {isOnlyWrong ? 'Show all rows' : `Show the ${counts.wrong} that cannot be taken`}
            </ButtonLink>
            <ButtonLink kind="quiet" href={`${address}/mistakes`} download>
              Those as a file, each with its reason
            </ButtonLink>
          </nav>
        )}
        <ul className="divide-y divide-line border-line border-y">
          {shown.map((row) => (
            <PreviewRow key={row.line} row={row} />
          ))}
        </ul>
      </div>
    </>
  )
}
