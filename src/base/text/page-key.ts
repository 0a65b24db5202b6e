/** Parameters that tell who led a reader to a page, not which page it is. */
const tracking =
  /^(?:utm_.*|at_(?:medium|campaign|custom\d)|(?:fb|g|d|tw|ys?)clid|msclkid|gclsrc|[gw]braid|igsh(?:id)?|mc_[ce]id|mkt_tok|_ga|_gl|_hs(?:enc|mi)|ref_src|ref_url|cmpid|ncid|smid|xtor)$/iu;

const address = /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]+)(?::(\d*))?([^?#]*)(\?[^#]*)?/iu;

/**
 * The canonical form of a page's address: two addresses with the same one lead to the same page, so that texts under them are versions of
 * one article. The scheme counts as https (http and https serve one page), the host is in lower case without a default port, name and
 * password; the path is kept as it is but for percent-encoding; of the parameters those that only track readers (`utm_*`, `fbclid`, `gclid` ...)
 * are dropped and the others keep their order; the fragment is dropped. Null for what is no http or https address, and for the bare
 * address of a site, which many articles are given instead of their own.
 */
export function pageKey(url: string | null): string | null {
  const [, host, port = '', path = '', query = ''] = address.exec(url?.trim() ?? '') ?? [];
  if (host === undefined) return null;
  const parameters = keptParameters(query.slice(1));
  if (/^\/*$/u.test(path) && parameters === '') return null;
  const place = ['', '80', '443'].includes(port) ? '' : `:${port}`;
  return `https://${encoded(host.toLowerCase())}${place}${encoded(path === '' ? '/' : path)}${parameters}`;
}

function keptParameters(query: string): string {
  const kept = query.split('&').filter((part) => part !== '' && !tracking.test(part.split('=')[0] ?? ''));
  return kept.length === 0 ? '' : `?${encoded(kept.join('&'))}`;
}

/** The same characters always in the same way: outside ASCII as percent-encoded UTF-8, hexadecimal digits in upper case. */
function encoded(part: string): string {
  const ascii = part.toWellFormed().replace(/[^\x21-\x7e]+/gu, (run) => encodeURIComponent(run));
  return ascii.replace(/%[\da-f]{2}/giu, (code) => code.toUpperCase());
}
