import { contextUrl, shown } from '../query/select'
import { type Answer, created } from '../request/answer'
import { bodyOf, type Call, key } from '../request/call'
import { notFound } from '../request/problem'
import { servicePrincipalOf } from '../service-principals/create'
import { servicePrincipalKind } from '../service-principals/kind'
import { make } from './create'
import { applicationKind } from './kind'
import { requireDisplayName } from './validate'

/** The one template that is no gallery application: "Create your own application". */
const ownApplication = '8adf8e6e-67b2-4cf2-a259-e3dc5476c621'

/** Tags by which Entra's admin center knows an application that was made there. */
const tags = ['WindowsAzureActiveDirectoryCustomSingleSignOnApplication', 'WindowsAzureActiveDirectoryIntegratedApp']

/**
 * `POST /applicationTemplates/{id}/instantiate`: an application and its service principal in one step. The gallery's
 * thousands of templates are not part of this world. Source: "applicationTemplate: instantiate".
 */
export function instantiateTemplate(call: Call): Answer {
  const { value } = key(call, 'template')
  if (value !== ownApplication) throw notFound(value)
  const { displayName } = bodyOf(call)
  const asked = { displayName: typeof displayName === 'string' ? displayName : null }
  requireDisplayName(asked)
  const { shown: application } = make(call, asked, { applicationTemplateId: value })
  const servicePrincipal = servicePrincipalOf(call, { application, tenantId: call.tenant.id }, { tags })
  return created({
    ...contextUrl(call, 'microsoft.graph.applicationServicePrincipal'),
    application: shown(applicationKind, application, null),
    servicePrincipal: shown(servicePrincipalKind, servicePrincipal, null),
  })
}
