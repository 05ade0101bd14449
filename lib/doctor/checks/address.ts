import { connect } from 'node:tls'
import { saidBy } from '@/lib/said-by'
import { type Finding, well, wrong } from '../finding'

const answerMs = 5_000
const dayMs = 86_400_000
const soonDays = 14

/** Whether people reach the portal where the settings say, and until when its certificate lasts. */
export async function examineAddress(portalUrl: string, now: Date): Promise<Finding[]> {
  const url = new URL(portalUrl)
  const answers = await health(portalUrl)
  return url.protocol === 'https:' && answers.is === 'yes' ? [answers, await certificate(url, now)] : [answers]
}

async function health(portalUrl: string): Promise<Finding> {
  const toDo =
    'PORTAL_URL is where people go: look whether the portal runs, the proxy leads to it and its certificate is for that name.'
  try {
    const answer = await fetch(`${portalUrl}/api/health`, { redirect: 'manual', signal: AbortSignal.timeout(answerMs) })
    return answer.ok
      ? well('address', `The portal answers at ${portalUrl}.`)
      : wrong('address', `At ${portalUrl} something else answers, with ${answer.status}.`, toDo)
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return wrong('address', `At ${portalUrl} nobody answers: ${saidBy(cause)}.`, toDo)
  }
}

async function certificate(url: URL, now: Date): Promise<Finding> {
  const ends = await new Promise<Date>((resolve, reject) => {
    const socket = connect({ host: url.hostname, port: Number(url.port || 443), servername: url.hostname }, () => {
      resolve(new Date(socket.getPeerCertificate().valid_to))
      socket.end()
    })
    socket.on('error', reject)
  })
  const day = ends.toISOString().slice(0, 10)
  return ends.getTime() - now.getTime() > soonDays * dayMs
    ? well('address certificate ends', `The certificate of ${url.host} lasts until ${day}.`)
    : wrong(
        'address certificate ends',
        `The certificate of ${url.host} ends on ${day}.`,
        'Whoever runs the proxy: renew it.',
      )
}
