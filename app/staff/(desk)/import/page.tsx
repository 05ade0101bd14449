import { ActionForm } from '@/app/_components/action-form'
import { Button } from '@/app/_components/button'
import { TypedField, TypedSelect, TypedText } from '@/app/_components/typed-field'
import { requireStaff } from '@/app/_lib/session'
import { languageNames } from '@/app/staff/_words/names'
import { ago, shortly } from '@/app/staff/_words/times'
import { mayChange } from '@/lib/identity/actor-rules'
import { draftsOf, importsOf } from '@/lib/imports/preview'
import { columnNames, needed } from '@/lib/imports/read/columns'
import { Part } from '../part'
import { readListOfConnections } from './actions'

export const metadata = { title: 'Import' }

/** What was made by hand before the portal: read from a list, looked at, taken; then invited, some at a time. */
export default async function ImportPage() {
  const staff = await requireStaff()
  const [drafts, imports] = await Promise.all([draftsOf(staff), importsOf(staff)])
  return (
    <div className="grid gap-12">
      <div className="grid max-w-column gap-2">
        <h1 className="text-xl">Import what was made by hand</h1>
        <p>
          A list of connections from before this portal. Each stands among the connections at once, with the dates that
          the list gives; nobody is mailed until you invite them, some at a time.
        </p>
      </div>
      {mayChange(staff) && <Reading />}
      {drafts.length > 0 && (
        <Part id="drafts" title="Read, and not imported yet">
          <ul className="divide-y divide-line border-line border-y">
            {drafts.map((one) => (
              <li key={one.id} className="py-2">
                <a className="link" href={`/staff/import/${one.id}`}>
                  {one.fileName ?? 'A pasted list'}
                </a>{' '}
                <span className="text-quiet">
                  · read {ago(one.readAt)} · {one.readBy.name || 'somebody who was erased'}
                </span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {imports.length > 0 && (
        <Part id="lists" title="Lists so far">
          <ul className="divide-y divide-line border-line border-y">
            {imports.map((one) => (
              <li key={one.id} className="py-2">
                <a className="link" href={`/staff/import/${one.id}`}>
                  {one.fileName ?? 'A pasted list'}
                </a>{' '}
                <span className="text-quiet">
                  · {one.importedAt && shortly(one.importedAt)} · {one.readBy.name || 'somebody who was erased'} ·{' '}
                  {one.made} made, {one.changed} changed
                </span>
                {one.ready > 0 && <span className="font-medium"> · {one.ready} not invited yet</span>}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  )
}

function Reading() {
  const named = needed.map((column) => columnNames[column]).join(', ')
  const others = Object.entries(columnNames).filter(([column]) => !needed.some((one) => one === column))
  return (
    <Part id="read" title="Read a list">
      <ActionForm
        action={readListOfConnections}
        refusedTitle="The list was not read"
        className="grid max-w-column gap-5"
      >
        <p className="text-quiet">
          A spreadsheet saved as CSV, in Dutch, French, German or English. Its first row names the columns: {named}; and
          where you have them {others.map(([, name]) => name).join(', ')}.{' '}
          <a className="link" href="/import-template.csv" download>
            An empty one to fill in
          </a>
        </p>
        <TypedField id="file" name="file" type="file" label="File" accept=".csv,.txt,.tsv,text/csv,text/plain" />
        <TypedText
          id="list"
          name="list"
          label="Or paste it here"
          hint="Copied from the spreadsheet, the first row too."
          spellCheck={false}
        />
        <TypedSelect id="language" name="language" label="Language where a row names none" defaultValue="nl">
          {Object.entries(languageNames).map(([language, name]) => (
            <option key={language} value={language}>
              {name}
            </option>
          ))}
        </TypedSelect>
        <div>
          <Button>Read the list</Button>
        </div>
      </ActionForm>
    </Part>
  )
}
