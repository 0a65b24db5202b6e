import type { Tables } from '../../base/tables/tables.ts';
import type { Store } from '../../io/store/store.ts';
import type { Html } from '../web/html.ts';

/** What a route is asked. */
export interface Request {
  readonly url: URL;
  /** Decoded parts of the path that the route names. */
  readonly part: (name: string) => string;
  readonly store: Store;
  readonly tables: Tables;
  /** Instant of the request (ISO, UTC). */
  readonly now: string;
  /** What forms that write need; null where nothing is written. */
  readonly form: FormKey | null;
}

/** What a form carries that writes to the record. */
export interface FormKey {
  /** Secret of this server: a page elsewhere cannot know it. */
  readonly token: string;
  /** Who judges unless the person says another name. */
  readonly person: string;
}

/** What a route answers: the data, and the page that shows it. Status 404 where the record holds nothing of that name, 400 for a question that cannot be asked, 403 and 409 for what cannot be written. */
export interface Answer {
  readonly status: 200 | 400 | 403 | 404 | 409;
  readonly title: string;
  readonly data: unknown;
  /** Makes the data where a page shows less than its data tell: asked only when they are asked for. */
  readonly twin?: () => Promise<unknown>;
  readonly page: Html;
  /** Scripts of this page by file name (src/apps/web/islands); the page also works without them. */
  readonly islands?: readonly string[];
}

/** What the pages are made of. */
export interface Served {
  readonly store: Store;
  readonly tables: Tables;
  /** Tells the time; the machine's own clock when left out. */
  readonly clock?: () => Date;
  /** Told when a person opens the home page, with the instant; left out where looks are not noted. */
  readonly onLook?: (now: string) => Promise<void>;
}

/** One page with its JSON twin: the same path with `.json` behind it. */
export interface Route {
  readonly path: string;
  answer(request: Request): Promise<Answer>;
}
