import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const corpus = path.join(import.meta.dirname, '..', 'examples', 'articles');
/** Of a page of news a tenth is its text; the rest is what its template and scripts carry. */
const pageBytes = 200_000;
const sentencesOfPage = 18;

/** Numbers without end that do not repeat, the same for the same seed. */
function* numbers(seed: number): Generator<number> {
  for (let state = Math.imul(seed + 1, 2_654_435_761) >>> 0; ;) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    yield state >>> 8;
  }
}

/** Words that mean nothing: gzip finds little to save in them, as in the scripts of real pages. */
export function words(seed: number, length: number): string {
  const parts: string[] = [];
  let size = 0;
  for (const number of numbers(seed)) {
    if (size >= length) break;
    const word = (number % 1_000_003).toString(36);
    size += word.length + 1;
    parts.push(word);
  }
  return parts.join(' ');
}

/** The sentences of the sample corpus. */
function sampleSentences(): readonly string[] {
  const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt'));
  const texts = files.sort().map((name) => readFileSync(path.join(corpus, name), 'utf8'));
  const sentences = texts.flatMap((text) => text.split(/(?<=[.!?]["”]?)\s+/u));
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => /^["“A-Z].{40,400}[.”"]$/su.test(sentence));
}

/** Pages of news in their template: each has sentences of the sample corpus in an order of its own, so that few are copies. */
export function newsPages(): (number: number) => string {
  const pool = sampleSentences();
  return (number) => {
    const picks = numbers(number * 31 + 7);
    const sentences = Array.from({ length: sentencesOfPage }, () => pool[(picks.next().value as number) % pool.length]);
    const paragraphs = sentences.map((sentence) => `<p>${sentence ?? ''}</p>`).join('\n');
    const title = `Report ${String(number)} of the gazette`;
    const head = `<title>${title}</title><script>self.state = "${words(number, pageBytes)}"</script>`;
    const links = Array.from({ length: 60 }, (_, at) => `<li><a href="/${String(at)}">Section ${String(at)}</a></li>`);
    return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body><nav><ul>${links.join('')}</ul></nav><article><h1>${title}</h1>${paragraphs}</article></body></html>`;
  };
}
