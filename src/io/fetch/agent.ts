/** How Entente calls itself to hosts: `Entente/0.1.0 (+mailto:desk@paper.example)`. `contact`: where its user can be reached, or null. */
export function agentOf(version: string, contact: string | null): string {
  const reach = (contact ?? '').replace(/[^\x20-\x7e]|[()]/gu, '').trim();
  return reach === '' ? `Entente/${version}` : `Entente/${version} (+${reach})`;
}
