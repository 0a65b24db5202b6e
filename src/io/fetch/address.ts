import ipaddr from 'ipaddr.js';

const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Public by its number, but answering to machines of one data centre alone. */
const serviceAddresses: ReadonlySet<string> = new Set(['168.63.129.16']);

const inWords: Readonly<Record<string, string>> = {
  loopback: 'this machine itself',
  private: 'a private network',
  uniqueLocal: 'a private network',
  carrierGradeNat: 'a private network',
  linkLocal: 'the local link, where machines keep their secrets',
  multicast: 'many machines at once',
  broadcast: 'many machines at once',
  unspecified: 'no machine',
  ipv4Mapped: 'an IPv4 address in disguise',
  rfc6052: 'an IPv4 address in disguise',
  rfc6145: 'an IPv4 address in disguise',
  '6to4': 'an IPv4 address in disguise',
  teredo: 'an IPv4 address in disguise',
};

/** Ranges that hand out a machine's secrets: refused even where private networks are permitted. */
const secretRanges: ReadonlySet<string> = new Set(['linkLocal', 'ipv4Mapped', 'rfc6052', 'rfc6145', '6to4', 'teredo']);

/**
 * Why nothing is fetched from an IP address, in words: it is not one of the public internet; null when it is. Addresses that carry another
 * one (IPv4-mapped, NAT64, 6to4, Teredo) are refused whatever they carry. `isLifted` permits
 * this machine and private networks, but never the local link and the services of a data centre.
 */
export function refusedAddress(address: string, isLifted = false): string | null {
  if (!ipaddr.isValid(address)) return 'nothing that is known';
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (isLifted && range !== 'unicast' && !secretRanges.has(range)) return null;
  if (range !== 'unicast') return inWords[range] ?? 'a reserved address';
  if (serviceAddresses.has(parsed.toString())) return 'a service of a data centre';
  return !isLifted && parsed instanceof ipaddr.IPv6 && !parsed.match(globalUnicast) ? 'a reserved address' : null;
}
