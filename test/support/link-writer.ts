import { openStore } from '../../src/io/store/open.ts';
import { linkPending } from '../../src/linking/link-pending.ts';
import { crowd } from './crowd.ts';

// Run as a process of its own: adds a crowd to the record of a folder and links it, with one line of output for each committed transaction.

const store = await openStore(process.argv[2] ?? '');
await store.addArticles(crowd(11, 150));
await linkPending(store, {
  at: null,
  onLinked: (articles) => {
    process.stdout.write(`${String(articles)}\n`);
  },
});
await store.close();
