import { refused } from '@/app/_lib/refused'
import { findStaff } from '@/app/_lib/session'
import { mayChange } from '@/lib/identity/actor-rules'
import { previewOf } from '@/lib/imports/preview'
import { columnNames } from '@/lib/imports/read/columns'
import { writeMistakes } from '@/lib/imports/write-mistakes'

/** The rows that cannot be taken, as they came, each with its reason: mended in the spreadsheet, the file is read again. */
export async function GET(_: Request, { params }: RouteContext<'/staff/import/[id]/mistakes'>) {
  const staff = await findStaff()
  if (staff && !mayChange(staff)) await refused({ what: 'list.mistakes', why: 'role', personId: staff.personId })
  const list = staff && mayChange(staff) ? await previewOf(staff, (await params).id) : null
  if (!list?.isOpen) return new Response(null, { status: 404 })
  const wrong = list.rows.flatMap(({ cells, treatment }) =>
    treatment.is === 'wrong' ? [{ cells, reason: treatment.mistakes.map(inWords).join(' ') }] : [],
  )
  return new Response(writeMistakes(list.header, wrong), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="cannot-be-taken.csv"',
      'cache-control': 'no-store',
    },
  })
}

function inWords({ column, message }: { column: keyof typeof columnNames | 'row'; message: string }): string {
  return column === 'row' ? message : `${columnNames[column]}: ${message}`
}
