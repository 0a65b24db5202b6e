import type { Route } from './route.ts';
import { actor } from './routes/actor.ts';
import { alerts } from './routes/alerts.ts';
import { article } from './routes/article.ts';
import { askedRoutes } from './routes/asked.ts';
import { docsRoutes } from './routes/docs.ts';
import { family } from './routes/family.ts';
import { happening } from './routes/happening.ts';
import { homeRoutes } from './routes/home.ts';
import { ledgerTables } from './routes/ledger-tables.ts';
import { lists } from './routes/lists.ts';
import { graph } from './routes/graph.ts';
import { map } from './routes/map.ts';
import { matrix } from './routes/matrix.ts';
import { pairRoutes } from './routes/pair.ts';
import { review } from './routes/review.ts';
import { ledgerRoutes } from './routes/statement.ts';
import { story } from './routes/story.ts';
import { versionRoutes } from './routes/versions.ts';

/** Every page, each with its JSON twin. */
export const routes: readonly Route[] = [
  ...homeRoutes,
  ...pairRoutes,
  actor,
  article,
  ...versionRoutes,
  happening,
  story,
  family,
  ...ledgerRoutes,
  ...ledgerTables,
  ...lists,
  ...[matrix, map, graph],
  ...askedRoutes,
  alerts,
  ...docsRoutes,
  review,
];
