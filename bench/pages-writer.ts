import { openStore } from '../src/io/store/open.ts';
import { linkPending } from '../src/linking/link-pending.ts';
import { articleAt } from './linking-corpus.ts';

// node bench/pages-writer.ts FOLDER FROM: adds and links articles of the stream, from one on, until it is stopped.

const [folder = '', from = '0'] = process.argv.slice(2);
const atOnce = 25;
const store = await openStore(folder);
for (let at = Number(from); ; at += atOnce) {
  await store.addArticles(Array.from({ length: atOnce }, (_, n) => articleAt(at + n)));
  await linkPending(store, { at: null });
  process.stdout.write(`${String(at)}\n`);
}
