import { z } from 'zod'

const link = z.url()
const count = z.int().min(0)
const metadata = z.string().regex(/^https?:\/\/[^/]+\/v1\.0\/\$metadata#.+$/)

/**
 * What stands beside the declared properties: about the object (`@odata.type`), or about one property of it
 * (`members@odata.nextLink`). Source: OData JSON Format 4.01 §4.6, and "Use delta query" for `@removed` and `@delta`.
 */
const annotations: Record<string, z.ZodType> = {
  'odata.context': metadata,
  'odata.type': z.string().startsWith('#'),
  'odata.id': link,
  'odata.etag': z.string(),
  'odata.editLink': z.string(),
  'odata.nextLink': link,
  'odata.deltaLink': link,
  'odata.count': count,
  'odata.mediaContentType': z.string(),
  removed: z.strictObject({ reason: z.enum(['changed', 'deleted']) }),
  delta: z.array(z.looseObject({ '@odata.type': z.string().startsWith('#'), id: z.string() })),
  'microsoft.graph.tips': z.string(),
}

/** The schema of `@odata.count` or `members@odata.count`; null when Graph has no such annotation. */
export function annotation(name: string): z.ZodType | null {
  return annotations[name.slice(name.indexOf('@') + 1)] ?? null
}

/** For answers that are a list or a single value: everything about them, and `value`. */
export function enveloped(value: z.ZodType) {
  return z
    .strictObject({
      '@odata.context': metadata.optional(),
      '@odata.count': count.optional(),
      '@odata.nextLink': link.optional(),
      '@odata.deltaLink': link.optional(),
      '@microsoft.graph.tips': z.string().optional(),
      value,
    })
    .refine((answer) => !(answer['@odata.nextLink'] && answer['@odata.deltaLink']), 'a page leads on or ends, not both')
}
