import type { OtherCloud } from '@/lib/identity/sign-in/discover'

const clouds: Record<OtherCloud, string> = {
  us_government: 'Microsoft’s cloud for the US government',
  china: 'Microsoft’s cloud for China',
  germany: 'Microsoft’s cloud for Germany',
  other: 'another cloud of Microsoft’s',
}

/** Nothing that staff could type differently would help. */
export function otherCloudInWords({ domain, cloud }: { domain: string; cloud: OtherCloud }): string {
  return `The tenant of ${domain} is in ${clouds[cloud]}. This portal speaks to the public cloud, and cannot connect it.`
}
