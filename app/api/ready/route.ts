import { isReady } from '@/lib/desk/ready'

/** The process can do its work: its database answers. */
export async function GET() {
  const ready = await isReady()
  return Response.json({ status: ready ? 'ready' : 'not ready' }, { status: ready ? 200 : 503 })
}
