import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { byId, patternOf } from '../path-pattern'
import { type Document, readDocument } from './document'

export type Operation = {
  /** Template of the path, as the document has it: `/applications/{id}/owners/$ref`. */
  path: string
  /** Schemas of bodies; null where the document has none. A bare count is judged as the number it is. */
  request: ValidateFunction | null
  response(status: number): ValidateFunction | null
  statuses: number[]
  /** Short name of the type the path is about: `application`. */
  type: string | null
}

export type Operations = {
  /** Null where the subset has no such path or method. */
  find(method: string, pathname: string): Operation | null
  /** Type of a navigation property, `directoryObject[]`; null where there is none. */
  navigation(type: string, name: string): string | null
  schema(type: string): ValidateFunction | null
  refusal: ValidateFunction | null
  /** Every delegated permission that suffices for anything. */
  permissions: string[]
}

const formats = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  uri: (text: string) => URL.canParse(text),
}

const json = ['content', 'application/json', 'schema']
const others = ['text/plain', 'application/octet-stream'].map((type) => ['content', type, 'schema'])

export function readOperations(folder: string): Operations {
  const document = readDocument(folder)
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, formats })
  ajv.addSchema(document, 'graph')
  const at = (...steps: string[]) => ajv.getSchema(`graph#/${steps.map(pointed).join('/')}`) ?? null
  const patterns = Object.keys(document.paths)
    .map((template) => ({ template, pattern: patternOf(template), holes: template.split('{').length }))
    .sort((one, other) => one.holes - other.holes)

  return {
    find: (method, pathname) => {
      const fits = [pathname, byId(pathname)].flatMap((each) => patterns.filter(({ pattern }) => pattern.test(each)))
      const template = fits.find((each) => document.paths[each.template]?.[method.toLowerCase()])?.template
      return template ? operation(document, at, template, method.toLowerCase()) : null
    },
    navigation: (type, name) =>
      document.components.schemas[`microsoft.graph.${type}`]?.['x-navigation']?.[name] ?? null,
    schema: (type) =>
      at('components', 'schemas', type === 'directoryObject' ? 'DirectoryObjectOfAnyKind' : `microsoft.graph.${type}`),
    refusal: at('components', 'responses', 'error', ...json),
    permissions: permissionsIn(document),
  }
}

type At = (...steps: string[]) => ValidateFunction | null

function operation(document: Document, at: At, path: string, method: string): Operation | null {
  const declared = document.paths[path]?.[method]
  if (!declared) return null
  const response = (status: number, content: string[]) =>
    at('paths', path, method, 'responses', String(status), ...content)
  return {
    path,
    request: declared.requestBody ? at('paths', path, method, 'requestBody', ...json) : null,
    response: (status) => [json, ...others].map((each) => response(status, each)).find(Boolean) ?? null,
    statuses: Object.keys(declared.responses).map(Number).filter(Number.isInteger),
    type: declared['x-type']?.replace('microsoft.graph.', '') ?? null,
  }
}

/** One step of a JSON pointer in a URI fragment. */
function pointed(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))
}

function permissionsIn(document: Document): string[] {
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))
  return [...new Set(operations.flatMap((each) => each['x-permissions']?.delegated ?? []))]
}
