export type DiscoveryCapture = {
  required_fields: string[]
  protocol_values: Record<string, string[]>
  entra_boolean_values: Record<string, boolean | string>
  /** Fields only Entra has: right when they are there, missed by nobody. */
  entra_only_fields_out_of_scope: string[]
}

type Configuration = Record<string, unknown>

/** The rules' names end in what they ask of the field they begin with. */
const rules: Record<string, (values: string[], captured: string[]) => boolean> = {
  _equals: (values, captured) => values.join() === captured.join(),
  _must_include: (values, captured) => captured.every((each) => values.includes(each)),
  _subset_of: (values, captured) => values.every((each) => captured.includes(each)),
}

export function discoveryComplaints(capture: DiscoveryCapture, configuration: Configuration): string[] {
  const missing = capture.required_fields.filter((name) => !(name in configuration))
  return [
    ...missing.map((name) => `${name} is missing`),
    ...Object.entries(capture.protocol_values).flatMap(([name, captured]) =>
      valueComplaints(name, captured, configuration),
    ),
    ...Object.entries(capture.entra_boolean_values).flatMap(([name, captured]) => {
      const isForeign =
        name.startsWith('_') || (!(name in configuration) && capture.entra_only_fields_out_of_scope.includes(name))
      return isForeign || configuration[name] === captured ? [] : [`${name} is not ${captured}`]
    }),
  ]
}

function valueComplaints(name: string, captured: string[], configuration: Configuration): string[] {
  const [ending, rule] = Object.entries(rules).find(([each]) => name.endsWith(each)) ?? []
  if (!ending || !rule) return [`nobody knows the rule ${name}`]
  const field = shortest(name.slice(0, -ending.length), configuration)
  const values = configuration[field]
  return Array.isArray(values) && rule(values, captured) ? [] : [`${field} breaks ${name}: ${JSON.stringify(values)}`]
}

/** `token_endpoint_auth_methods` is short for `token_endpoint_auth_methods_supported`. */
function shortest(field: string, configuration: Configuration): string {
  return field in configuration ? field : `${field}_supported`
}
