import '@/lib/preflight'
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { draining } from '@/lib/draining'
import { env, settleServer } from '@/lib/env'
import { settleOwnActions } from '@/lib/own-actions'
import { settleOwnFiles } from '@/lib/own-files'
import { settleForwarded, trustedProxies } from './forwarded'
import { leaveGently } from './leave'
import { ownActionIds, ownFiles } from './own-build'
import { isOwnRequest, markRequest } from './own-requests'
import { settleTarget } from './settle-target'
import { nothingMayLoad, strictHeaders } from './strict-headers'

/** Requests under way have this long to end; whoever asked the process to end waits no longer than ten seconds. */
const longestMilliseconds = 9000

/** Of a process that SIGTERM ended: 128 and the signal's number. */
const terminated = 143

const ending = draining()
ending.addEventListener('abort', () => setTimeout(() => process.exit(terminated), longestMilliseconds).unref())

const edge = { portal: new URL(env().PORTAL_URL), trusted: trustedProxies(env().TRUSTED_PROXIES) }
// For what Next answers by itself; `proxy.ts` says more precisely what a page may load.
const always = new Headers({ ...strictHeaders(env()), 'content-security-policy': nothingMayLoad })
const noteAsked = leaveGently(ending)
// Published before anybody else sees the request (nodejs.org/api/diagnostics_channel.html#http).
subscribe('http.server.request.start', (message) => {
  const { request, response, server } = message as {
    request: IncomingMessage
    response: ServerResponse
    server: Server
  }
  // The press that led to it was settled before.
  if (isOwnRequest(request.headers)) request.headers.host = edge.portal.host
  else settleForwarded(request.headers, request.socket.remoteAddress ?? '', edge)
  markRequest(request.headers)
  settleTarget(request)
  response.setHeaders(always)
  noteAsked(server, response)
})

settleOwnActions(ownActionIds(new URL('./.next/server/server-reference-manifest.json', import.meta.url)))
settleOwnFiles(ownFiles(new URL('./.next/static', import.meta.url)))

settleServer()
await import(new URL('./server.js', import.meta.url).href)
