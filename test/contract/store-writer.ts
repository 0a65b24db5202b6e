import { openStore } from '../../src/io/store/open.ts';
import { makeLine } from './lines.ts';

// Run as a process of its own: writes articles into a record, one line of output for each committed batch.
// Arguments: the record's folder, how many articles, articles a batch.

const [, , folder = '', count = '0', batch = '25'] = process.argv;

/** Article `n` of the stream: the same in every process. */
function articleAt(n: number) {
  const text = `Report ${String(n)}: Kenya and Uganda agreed on customs post ${String(n)}. Traders welcomed step ${String(n)}.`;
  return makeLine({
    id: `article-${String(n).padStart(5, '0')}`,
    text,
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
  const { added } = await store.addArticles(lines);
  process.stdout.write(`${String(start)} ${String(added.length)}\n`);
}
await store.close();
