import type { ToldHappening } from '../query/told-types.ts';
import type { Format } from './format.ts';
import { countWords, happeningTitle, statusWords } from './names.ts';
import { oneLine, printable } from './plain-words.ts';
import { bestOf } from './announced.ts';
import { instantOf, instantsOf } from './instants.ts';
import { webAddress } from './web-address.ts';

/** Happenings of a known day as an iCalendar. */
export const ical: Format = {
  name: 'ical',
  summary: 'iCalendar of the happenings of which the day is known',
  files: [
    {
      name: 'entente.ics',
      async *write({ happenings }) {
        yield* head.map(folded);
        for await (const happening of happenings()) yield* eventLines(happening).map(folded);
        yield folded('END:VCALENDAR');
      },
    },
  ],
};

const head: readonly string[] = [
  ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//entente//record//EN', 'CALSCALE:GREGORIAN', 'X-WR-CALNAME:Entente'],
  'X-WR-CALDESC:Happenings of which the day is known. Those known to the month or year only are left out.',
];

/** An all-day event; none where the day is not known. What stamps it is its first publication: an export knows no clock. */
function eventLines(happening: ToldHappening): readonly string[] {
  const { id, date, status, reports, counts } = happening;
  const best = bestOf(happening);
  if (date === null || date.length < 10 || best === null) return [];
  const day = date.slice(0, 10);
  const published = instantsOf(reports.map(({ article }) => article.published?.value ?? null));
  const stamp = published[0] ?? instantOf(day);
  const words = [`“${best.sentence.quote}”`, best.article.outlet ?? best.article.input, statusWords(happening)];
  const url = webAddress(best.article.url);
  return [
    ...['BEGIN:VEVENT', `UID:${id}@entente`, `DTSTAMP:${stampOf(stamp)}`],
    ...[`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(dayAfter(day))}`],
    `SUMMARY:${escaped(happeningTitle(happening))}`,
    `DESCRIPTION:${escaped([...words, countWords(counts)].map(oneLine).join('\n'))}`,
    `CATEGORIES:${escaped(happening.type)}`,
    ...['TRANSP:TRANSPARENT', `STATUS:${status === 'stated' ? 'CONFIRMED' : 'TENTATIVE'}`],
    ...(url === null ? [] : [`URL:${url}`]),
    'END:VEVENT',
  ];
}

function stampOf(stamp: Date | null): string {
  return `${(stamp ?? new Date(0)).toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`;
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** The day after: where an event of one day ends. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** A value of type TEXT (RFC 5545, 3.3.11). */
function escaped(words: string): string {
  return printable(words)
    .replace(/[\\;,]/gu, (character) => `\\${character}`)
    .replaceAll('\n', '\\n');
}

/** Octets of a line, its end not counted (RFC 5545, 3.1). */
const mostOctets = 75;

/** A line folded at 75 octets, never inside a character, with its end. */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, octets] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > mostOctets) {
      parts.push(part);
      [part, octets] = ['', 1];
    }
    part += character;
    octets += size;
  }
  return `${[...parts, part].join('\r\n ')}\r\n`;
}
