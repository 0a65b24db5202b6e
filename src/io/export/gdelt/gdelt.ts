import type { Format } from '../format.ts';
import { linesOf } from '../format.ts';
import { eventLine } from './event-line.ts';
import { mentionLines } from './mention-lines.ts';
import { originLine, originsHead } from './origin-line.ts';

/** GDELT 2.0's event and mention tables (61 and 16 columns, no header), and beside them what they have no column for. */
export const gdelt: Format = {
  name: 'gdelt',
  summary: 'GDELT 2.0 events and mentions, true offsets, and a table of origins beside them',
  files: [
    {
      name: 'entente.export.CSV',
      write: ({ happenings, tables }) => linesOf(happenings(), (happening) => eventLine(happening, tables)),
    },
    { name: 'entente.mentions.CSV', write: ({ happenings }) => linesOf(happenings(), mentionLines) },
    {
      name: 'entente.origins.tsv',
      async *write({ happenings }) {
        yield `${originsHead}\n`;
        yield* linesOf(happenings(), originLine);
      },
    },
  ],
};
