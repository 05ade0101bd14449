/** Where only Microsoft knows whose a domain is. */
export const microsoftAway =
  'Microsoft did not answer when it was asked whose this domain is. Nothing was changed and nothing was sent. Press again in a minute.'
