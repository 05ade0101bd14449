import { clockInWords, wrongClock } from '@/lib/clock/wrong-clock'
import { isReady } from '@/lib/desk/ready'
import { draining } from '@/lib/draining'

/**
 * The process can do its work: its database answers, and nobody has asked it to end. A wrong clock is said and no reason to
 * send nobody here: only answers of Microsoft's show that it is right again, and nobody would ask for them.
 */
export async function GET() {
  const ready = !draining().aborted && (await isReady())
  const wrong = wrongClock()
  const said = { status: ready ? 'ready' : 'not ready', ...(wrong && { clock: clockInWords(wrong) }) }
  return Response.json(said, { status: ready ? 200 : 503 })
}
