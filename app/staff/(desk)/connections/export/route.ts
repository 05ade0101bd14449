import type { NextRequest } from 'next/server'
import { findStaff } from '@/app/_lib/session'
import { exportConnections } from '@/lib/desk/export/export-connections'
import { ConnectionFilter } from '@/lib/desk/model'
import { civilDateOf } from '@/lib/reminders/schedule/civil-time'
import { formats } from './write'

/** All that the list shows under the same address, as a file. */
export async function GET({ nextUrl: { searchParams } }: NextRequest) {
  const staff = await findStaff()
  const as = searchParams.get('as') ?? ''
  if (!staff || !isFormat(as)) return new Response(null, { status: 404 })
  const filter = ConnectionFilter.parse(Object.fromEntries(searchParams))
  const { type, extension, write } = formats[as]
  const text = write(await exportConnections(staff, filter, as))
  return new Response(bytesOf(text), {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="connections-${civilDateOf(new Date())}.${extension}"`,
      'cache-control': 'no-store',
    },
  })
}

/** Asked for as fast as it is taken; a reader who leaves ends the questions. */
function bytesOf(text: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await text.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await text.return(undefined)
    },
  })
}

const isFormat = (as: string): as is keyof typeof formats => Object.hasOwn(formats, as)
