import type { Begun } from '@/lib/imports/draft'
import { columnNames } from '@/lib/imports/read/columns'
import { mostRows } from '@/lib/imports/read/table'

type Unreadable = Extract<Begun, { status: 'refused' }>

/** Of the whole list: nothing of it was taken. */
export function unreadableInWords(read: Unreadable): string {
  switch (read.why) {
    case 'empty':
      return 'There is no row in it below the first one, which names the columns.'
    case 'too_many_rows':
      return `There are more than ${mostRows} rows in it: give it in parts.`
    case 'quotes':
      return `On line ${read.line} a quotation mark opens that never closes, or stands where none can.`
    case 'missing':
      return `The first row has to name the columns. ${listed(read.columns)} ${read.columns.length === 1 ? 'is' : 'are'} missing.`
    case 'twice':
      return `The first row names ${listed(read.columns)} twice.`
  }
}

const listed = (columns: readonly (keyof typeof columnNames)[]) =>
  new Intl.ListFormat('en-GB').format(columns.map((column) => columnNames[column]))
