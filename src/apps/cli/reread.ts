import { loadKit } from '../../kit.ts';
import type { Store } from '../../io/store/store.ts';
import { reread } from '../../rereading/reread.ts';
import type { Reread, RereadOptions } from '../../rereading/reread.ts';
import type { Command, ExitCode, OptionValues } from './command.ts';
import { numberOption, textOption, UsageError } from './command.ts';
import { atMost, recordOption } from './options.ts';
import { paintArticles, paintClusters } from './paint-changes.ts';
import { count } from './paint.ts';
import { openToChange, reportedElsewhere } from './relink.ts';

function paint(result: Reread, limit: number): string {
  const { read, articles } = result;
  return [
    `${'read'.padEnd(14)}${count(read, 'article')} anew, ${articles.length} of them changed`,
    ...paintClusters(result),
    ...paintArticles(articles, limit),
    '',
  ].join('\n');
}

/** The articles that are wanted. @throws UsageError for ids that the record does not hold. */
async function choiceOf(store: Store, values: OptionValues): Promise<RereadOptions['choice']> {
  const given = values['only'];
  const only = Array.isArray(given) ? given.map(String) : [];
  const known = await store.has(only);
  const unknown = only.find((id) => !known.has(id));
  if (unknown !== undefined) throw new UsageError(`the record holds no article ${unknown}`);
  return { only, language: textOption(values, 'language') };
}

/** `entente reread`: reads the kept pages anew with today's rules. */
export const rereadCommand: Command = {
  name: 'reread',
  summary: 'read the kept pages anew with the rules of this version, link them, and say what changed and why',
  usage: '',
  example: 'entente reread',
  options: {
    only: { type: 'string', multiple: true, help: 'only the article of this id (may be repeated)' },
    language: { type: 'string', help: 'only articles in this language, e.g. en' },
    limit: { type: 'string', help: 'how many changed articles are listed at most (20)' },
    ...recordOption,
    json: { type: 'boolean', help: 'print the report as JSON' },
  },
  async run(positionals, values, around): Promise<ExitCode> {
    atMost(positionals, 0);
    const limit = numberOption(values, 'limit', 20);
    const store = await openToChange(values, around);
    try {
      const choice = await choiceOf(store, values);
      const onArticle = (done: number, of: number): void => {
        if (around.terminal && (done % 25 === 0 || done === of)) around.error(`\r${done} of ${of} read`);
        if (around.terminal && done === of) around.error('\n');
      };
      const result = await reread(store, { kit: loadKit(), at: new Date().toISOString(), choice, onArticle });
      if (values['json'] === true) around.out(`${JSON.stringify(result, null, 2)}\n`);
      else around.out(result === null ? reportedElsewhere : paint(result, limit));
      return result?.articles.some(({ failed }) => failed !== null) === true ? 1 : 0;
    } finally {
      await store.close();
    }
  },
};
