/** A Viewer sees no buttons; whoever posts anyway is told the same. */
export const notAllowed = {
  status: 'refused',
  message: 'Your role is Viewer: you can look, and an Operator or Admin can do this. Nothing was changed.',
} as const
