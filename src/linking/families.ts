import type { Judgement } from '../base/schema/record.ts';
import { refusedJudgements } from '../io/store/judgement-log.ts';
import { creditsOf, familyCircle, kinshipsFor, replaceFamilies, textsOf } from '../io/store/links/clusters.ts';
import { versionsOfTexts, versionsUnder } from '../io/store/links/pages.ts';
import type { Database } from '../io/store/schema.ts';
import { familiesOf, kinshipsOf } from '../stages/link/families.ts';
import { onNewest, withoutRefused } from '../stages/link/versions.ts';
import { circleAround, withReasons } from './circle.ts';
import type { Desk } from './desk.ts';

/** Forms the families of the touched articles anew. Gives the articles whose family or origin changed. */
export async function settleFamilies({ db, touched, counts }: Desk): Promise<readonly string[]> {
  if (touched.articles.size === 0) return [];
  const seeds = await newestOf(db, await familyCircle(db, touched.articles));
  const { circle, judgements } = await copiesAround(db, seeds);
  counts.formed += circle.length;
  const versions = await versionsOfTexts(db, [
    ...judgements.flatMap(({ left, right }) => [left, right]),
    ...(await refusedEnds(db)),
  ]);
  const held = onNewest(withoutRefused(judgements, await refusedJudgements(db), versions), versions);
  const families = familiesOf(held, await textsOf(db, holdersIn(held)));
  const kinships = kinshipsOf(await creditsOf(db, circle), families);
  const all = [...new Set([...circle, ...(await familyCircle(db, touched.articles))])];
  const before = new Map((await kinshipsFor(db, all)).map((kinship) => [kinship.article, kinship]));
  await replaceFamilies(db, all, { families, kinships });
  const isSame = ({ article, family, origin }: (typeof kinships)[number]): boolean =>
    before.get(article)?.family === family && before.get(article)?.origin === origin;
  return kinships.filter((kinship) => !isSame(kinship)).map(({ article }) => article);
}

/** Articles of which one holds a passage of another: their lengths tell which. */
function holdersIn(judgements: readonly Judgement[]): readonly string[] {
  return judgements.filter(({ by }) => by === 'link/excerpt').flatMap(({ left, right }) => [left, right]);
}

async function refusedEnds(db: Database): Promise<readonly string[]> {
  return (await refusedJudgements(db)).flatMap(({ left, right }) => [left, right]);
}

/** The newest texts of the articles of which some texts are. */
async function newestOf(db: Database, texts: readonly string[]): Promise<readonly string[]> {
  const newest = new Map((await versionsOfTexts(db, texts)).map((version) => [version.article, version.newest]));
  return [...new Set(texts.map((id) => newest.get(id) ?? id))];
}

/** The circle of copies: what is judged of an earlier version of an article counts for the article. */
function copiesAround(db: Database, seeds: readonly string[]) {
  return circleAround(db, 'copy-of', seeds, {
    ...withReasons,
    ids: async (items) => [...items, ...(await versionsUnder(db, items)).map(({ article }) => article)],
    items: (ids) => newestOf(db, ids),
  });
}
