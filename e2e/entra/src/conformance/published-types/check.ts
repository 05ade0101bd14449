import { z } from 'zod'
import type { Exchange } from '../../graph/exchange'
import { stepsOf } from '../batch-steps'
import { enveloped } from './annotations'
import { answerType } from './answer-type'
import { schemaOf } from './schema'

/** Source: "Microsoft Graph error responses and resource types". */
const refusal = z.strictObject({
  error: z.strictObject({
    code: z.string().min(1),
    message: z.string(),
    target: z.string().nullish(),
    details: z
      .array(z.strictObject({ code: z.string(), message: z.string(), target: z.string().nullish() }))
      .optional(),
    innerError: z
      .strictObject({
        date: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
        'request-id': z.guid(),
        'client-request-id': z.string(),
      })
      .optional(),
  }),
})

const batch = z.strictObject({
  responses: z.array(
    z.strictObject({
      id: z.string(),
      status: z.int().min(100).max(599),
      headers: z.record(z.string(), z.string()).optional(),
      body: z.unknown().optional(),
    }),
  ),
})

/** Everything about an answer that Graph's published types do not allow, as sentences; the steps of a batch included. */
export function faultsOf(exchange: Exchange): string[] {
  const { method, url, status } = exchange
  const { pathname } = new URL(url)
  const own = issuesOf(exchange, pathname).map((issue) => `${method} ${pathname} answered ${status}: ${issue}`)
  return [...own, ...stepsOf(exchange).flatMap(faultsOf)]
}

function issuesOf({ method, status, asked, answered }: Exchange, pathname: string): string[] {
  if (answered.text === '') return status === 204 || status >= 300 ? [] : ['no body']
  if (status === 204) return ['a body where there is none']
  if (pathname.endsWith('/$count') && status === 200) return /^\d+$/.test(answered.text) ? [] : ['no bare number']
  if (!answered.headers['content-type']?.includes('json')) return []
  const body: object = JSON.parse(answered.text)
  const { error } = expected(method, status, pathname).safeParse(body)
  const issues = (error?.issues ?? []).map(({ path, message }) => `${path.join('.') || 'the body'}: ${message}`)
  const isBare = asked.headers.accept?.includes('odata.metadata=none') || pathname.endsWith('/$batch')
  return status >= 300 || isBare || '@odata.context' in body ? issues : [...issues, '@odata.context is missing']
}

function expected(method: string, status: number, pathname: string): z.ZodType {
  if (status >= 400) return refusal
  if (pathname.endsWith('/$batch')) return batch
  const type = answerType(method, pathname)
  if (!type) return z.never(type === null ? 'nothing is answered here' : 'Graph has no such path')
  const schema = schemaOf(type)
  return isEntity(type) ? schema : enveloped(schema)
}

/** Entities and complex values are the answer itself; lists and scalars stand in its `value`. */
function isEntity(type: string): boolean {
  return /^[A-Z]\w*$/.test(type)
}
