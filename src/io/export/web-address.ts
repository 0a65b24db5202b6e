/** An address of the web in its plain form, every odd character escaped; null for anything else. */
export function webAddress(url: string | null): string | null {
  return url !== null && /^https?:/iu.test(url) && URL.canParse(url) ? new URL(url).href : null;
}
