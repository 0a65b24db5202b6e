import type { Evidence } from '../../../base/schema/evidence.ts';
import type { ToldStatement } from '../../query/told-types.ts';
import { countColumns, evidenceColumns, idsOf, listed, number, tableOf, text, whole, type Table } from './table.ts';

/** What was said, one row each whatever the number of prints; `statement_words` has the spans of speaker, verb and content. */
export const statementsTable: Table = tableOf<ToldStatement, ToldStatement>(
  'statements',
  [
    text('statement', ({ id }) => id),
    text('said_once', ({ said }) => said),
    text('speaker', ({ speaker }) => speaker?.id ?? null),
    text('joint_speakers', ({ jointSpeakers }) => idsOf(jointSpeakers)),
    text('speaker_country', ({ speakerCountry }) => speakerCountry),
    text('speaker_sector', ({ speakerSector }) => speakerSector),
    text('quotation', ({ quotation }) => quotation),
    text('act', ({ act }) => act),
    text('medium', ({ medium }) => medium),
    text('chain', ({ chain }) => listed(chain)),
    text('about', ({ about }) => idsOf(about)),
    text('published', ({ article }) => article.published?.value ?? null),
    number('confidence', ({ confidence }) => confidence),
    whole('variants', ({ variants }) => Math.max(1, variants.length)),
    ...countColumns<ToldStatement>(),
    ...evidenceColumns<ToldStatement>(({ sentence, texts }) => ({
      evidence: sentence,
      text: texts.get(sentence.article),
    })),
  ],
  { each: ({ statements }) => statements(), rows: (statement) => [statement] },
);

interface Words {
  readonly statement: ToldStatement;
  /** Id of the attribution that prints them. */
  readonly print: string;
  readonly role: 'source' | 'cue' | 'content';
  readonly place: number;
  readonly evidence: Evidence;
}

/** The words of the print that is shown, then the content of every other print. */
function wordsOf(statement: ToldStatement): readonly Words[] {
  const rows = (print: string, role: Words['role'], list: readonly Evidence[]): readonly Words[] =>
    list.map((evidence, at) => ({ statement, print, role, place: at + 1, evidence }));
  const { id, source, cue, content, variants } = statement;
  const others = variants.filter((variant) => variant.id !== id);
  return [
    ...rows(id, 'source', source),
    ...rows(id, 'cue', cue),
    ...rows(id, 'content', content),
    ...others.flatMap((variant) => rows(variant.id, 'content', variant.content)),
  ];
}

/** Spans of statements, one row each. */
export const statementWordsTable: Table = tableOf<ToldStatement, Words>(
  'statement_words',
  [
    text('statement', ({ statement }) => statement.id),
    text('print', ({ print }) => print),
    text('role', ({ role }) => role),
    whole('place_in_role', ({ place }) => place),
    ...evidenceColumns<Words>(({ evidence, statement }) => ({
      evidence,
      text: statement.texts.get(evidence.article),
    })),
  ],
  { each: ({ statements }) => statements(), rows: wordsOf },
);
