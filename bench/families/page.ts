import type { RawDocument } from '../../src/base/schema/article.ts';
import type { Made } from './generate.ts';

const before = ['Skip to content', 'Menu', 'Home', 'World', 'Business', 'Sport', 'Subscribe', 'Log in'];
const after = [
  'Share on Facebook',
  'Share on X',
  'You may also like',
  'Seven quiet beaches for the off season',
  'How to choose a bicycle',
  'Sign up for our newsletter and get the best stories every morning.',
  'Leave a comment',
  'All rights reserved.',
];

/** The page of an article as plain text, with what stands around articles where it has furniture. */
export function pageOf({ id, title, outlet, day, paragraphs, city, agency, credit, furniture }: Made): RawDocument {
  const dateline = city === null ? '' : `${city}${agency === null ? '' : ` (${agency})`} - `;
  const body = paragraphs.map((sentences) => sentences.join(' ')).join('\n\n');
  const source = credit === null ? [] : [`Source: ${credit}`];
  const parts = [
    ...(furniture ? [...before, title] : []),
    `${dateline}${body}`,
    ...source,
    ...(furniture ? after : []),
  ];
  return {
    ...{ input: `${id}.txt`, format: 'text', body: parts.join('\n\n'), clean: false, notices: [] },
    ...{ id, url: null, outlet, title, published: day, language: 'en' },
  };
}
