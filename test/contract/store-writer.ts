import { openStore } from '../../src/io/store/open.ts';
import { linkPending } from '../../src/linking/link-pending.ts';
import { makeLine } from './lines.ts';

// Run as a process of its own: writes articles into a record, one line of output for each committed batch.
// Arguments: the record's folder, how many articles, articles a batch, and `versions` where every second article is to be a version of the
// one before, by its id or by its address.

const [, , folder = '', count = '0', batch = '25', mode = ''] = process.argv;

/** Article `n` of the stream: the same in every process. */
function articleAt(n: number) {
  const text = `Report ${String(n)}: Kenya and Uganda agreed on customs post ${String(n)}. Traders welcomed step ${String(n)}.`;
  const first = mode === 'versions' ? n - (n % 2) : n;
  const byId = mode !== 'versions' || n % 4 < 2;
  return makeLine({
    id: `article-${String(byId ? first : n).padStart(5, '0')}`,
    text,
    ...(!byId && { url: `https://a.example/${String(first)}` }),
    published: '2015-05-05',
    events: [
      {
        type: 'AGREE',
        trigger: 'agreed',
        sources: [
          { words: 'Kenya', actor: 'KEN' },
          { words: 'Uganda', actor: 'UGA' },
        ],
        date: '2015-05-05',
      },
    ],
  });
}

const store = await openStore(folder);
const size = Number(batch);
for (let start = 0; start < Number(count); start += size) {
  const lines = Array.from({ length: Math.min(size, Number(count) - start) }, (_, n) => articleAt(start + n));
  const { added } = await store.addArticles(lines, new Map(lines.map((line) => [line, `<p>${line.text}</p>`])));
  process.stdout.write(`${String(start)} ${String(added.length)}\n`);
}
await linkPending(store, { at: null });
await store.close();
