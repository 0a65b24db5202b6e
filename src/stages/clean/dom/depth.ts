// Elements that never hold others, and elements whose end tag may be left out (a new one closes the last): neither adds depth.
const flat = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt html head body'
  ).split(' '),
);

/** Open elements as a parser would keep them: an end tag closes everything above its start tag, or nothing. */
class OpenElements {
  readonly #names: string[] = [];
  readonly #counts = new Map<string, number>();
  deepest = 0;

  open(name: string): void {
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    this.deepest = Math.max(this.deepest, this.#names.length);
  }

  close(name: string): void {
    if ((this.#counts.get(name) ?? 0) === 0) return;
    for (let last = this.#names.pop(); last !== undefined; last = this.#names.pop()) {
      this.#counts.set(last, (this.#counts.get(last) ?? 1) - 1);
      if (last === name) return;
    }
  }
}

const raw = new Set(['script', 'style']);

/** Where the markup at `at` (a `<`) ends, exclusive: a comment, or a tag; -1 when it never does. */
function markupEnd(html: string, at: number): number {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4);
    return end === -1 ? -1 : end + 3;
  }
  const end = html.indexOf('>', at + 1);
  return end === -1 ? -1 : end + 1;
}

/** Where a script or style that begins at `at` ends. */
function rawEnd(html: string, name: string, at: number): number {
  const end = html.indexOf(`</${name}`, at);
  return end === -1 ? html.length : end;
}

/** How deep the elements of a page nest, counted on its characters without building a tree: linear, no recursion. */
export function nestingDepth(html: string): number {
  const elements = new OpenElements();
  const lower = html.toLowerCase();
  let at = lower.indexOf('<');
  while (at !== -1) {
    const end = markupEnd(lower, at);
    if (end === -1) break;
    const name = /^<\/?([a-z][^\s/>]*)/u.exec(lower.slice(at, at + 40))?.[1];
    let next = end;
    if (name !== undefined && !flat.has(name)) {
      if (lower.charAt(at + 1) === '/') elements.close(name);
      else if (raw.has(name)) next = rawEnd(lower, name, end);
      else if (lower.charAt(end - 2) !== '/') elements.open(name);
    }
    at = lower.indexOf('<', next);
  }
  return elements.deepest;
}
