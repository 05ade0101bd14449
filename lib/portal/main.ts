import '@/lib/preflight'
import { subscribe } from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { draining } from '@/lib/draining'
import { env, settleServer } from '@/lib/env'
import { settleOwnActions } from '@/lib/own-actions'
import { settleForwarded, trustedProxies } from './forwarded'

/** Requests under way have this long to end; whoever asked the process to end waits no longer than ten seconds. */
const longestMilliseconds = 9000

/** Of a process that SIGTERM ended: 128 and the signal's number. */
const terminated = 143

draining().addEventListener('abort', () => setTimeout(() => process.exit(terminated), longestMilliseconds).unref())

const edge = { portal: new URL(env().PORTAL_URL), trusted: trustedProxies(env().TRUSTED_PROXIES) }
// Published before anybody else sees the request (nodejs.org/api/diagnostics_channel.html#http).
subscribe('http.server.request.start', (message) => {
  const { request } = message as { request: IncomingMessage }
  settleForwarded(request.headers, request.socket.remoteAddress ?? '', edge)
})

const references = new URL('./.next/server/server-reference-manifest.json', import.meta.url)
settleOwnActions(Object.keys(JSON.parse(readFileSync(references, 'utf8')).node))

settleServer()
await import(new URL('./server.js', import.meta.url).href)
