import { wordSet } from '../../src/base/lang/role-match.ts';
import { normaliseName } from '../../src/base/tables/normalise.ts';
import {
  type Chunk,
  formsOf,
  isAcronym,
  type Range,
  type Scene,
  spanOf,
  textOf,
  tokenAt,
} from '../../src/stages/read/mention/chunk.ts';
import type { Ruled } from '../../src/stages/read/mention/entities.ts';
import { headOf } from '../../src/stages/read/mention/kind-features.ts';
import { smallWords } from '../../src/stages/read/mention/verdicts.ts';
import { nameKinds, turn } from '../../src/stages/read/mention/name-kinds.ts';
import type { Group } from '../attribution/linear.ts';
import type { GumDocument } from '../coreference/gum.ts';

export interface Labelled {
  readonly scene: Scene;
  readonly run: Range;
  /** Index in `nameKinds`. */
  readonly kind: number;
}

const other = nameKinds.indexOf('other');

/** Number of a kind; that of `other` for what is none of the three. */
function kindOf(type: string | undefined): number {
  const kind = nameKinds.findIndex((each) => each === type);
  return kind === -1 ? other : kind;
}

/** The choice among the kinds for hashed features of a run. */
export function groupOf(hashes: Int32Array, kind: number): Group {
  const all = new Int32Array(hashes.length * nameKinds.length);
  nameKinds.forEach((_, at) => turn(hashes, at, all.subarray(at * hashes.length, (at + 1) * hashes.length)));
  return {
    hashes: all,
    members: nameKinds.length,
    target: Float64Array.from(nameKinds, (_, at) => (at === kind ? 1 : 0)),
  };
}

/** Runs of a news article whose kind rules and tables tell without doubt. */
export function sureRuns({ chunks, loose, scenes }: Ruled): readonly Labelled[] {
  const small = smallWords(scenes);
  const named = chunks.filter(isSure).map((chunk) => labelled(chunk, kindOf(chunk.type)));
  const others = loose.filter((run) => isOther(run) || isCommon(run, small)).map((run) => labelled(run, other));
  return [...named, ...others];
}

function labelled({ scene, first, last }: Range & { readonly scene: Scene }, kind: number): Labelled {
  return { scene, run: { first, last }, kind };
}

function isSure(chunk: Chunk): boolean {
  const { scene, type, certainty } = chunk;
  if (kindOf(type) === other || scene.titleCase) return false;
  if (certainty === 3) return true;
  if (certainty === 1) return false;
  return type !== 'organization' || isAcronym(textOf(scene, chunk));
}

/** A treaty, a cup, a day: a run whose head says that it names something of another kind. */
function isOther({ scene, first, last }: Range & { readonly scene: Scene }): boolean {
  const forms = formsOf(scene, { first, last });
  const of = forms.findIndex((form) => /^(?:of|for|on)$/u.test(form));
  const head = of > 0 ? (forms[of - 1] ?? '') : (forms[forms.length - 1] ?? '');
  return wordSet(scene.lexicon, 'otherWords').has(head);
}

/** One word without a type that the article also has in small letters, or the plural name of many. */
function isCommon({ scene, first, last }: Range & { readonly scene: Scene }, small: ReadonlySet<string>): boolean {
  const token = tokenAt(scene, last);
  if (token === null || last !== first || scene.titleCase) return false;
  return token.xpos === 'NNPS' || small.has(token.form.toLowerCase());
}

/** The kind of a run in a document marked by hand: that of the mention with the run's head, else of the longest one headed in it. */
export function goldKind(scene: Scene, run: Range, document: GumDocument): number {
  const span = spanOf(scene, run);
  const head = tokenAt(scene, headOf(scene, run))?.start ?? -1;
  const inside = document.mentions.filter(
    (mention) =>
      mention.kind === 'name' &&
      ((mention.head >= span.start && mention.head < span.end) ||
        (mention.end === span.end && mention.start <= span.start)),
  );
  const exact = inside.find((mention) => mention.head === head) ?? inside.find((mention) => mention.end === span.end);
  return kindOf(exact?.type);
}

/** Keeps at most `most` runs of the same words and kind: what every article names teaches little more. */
export class Cap {
  private readonly counts = new Map<string, number>();
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  takes({ scene, run, kind }: Labelled): boolean {
    const key = `${String(kind)} ${normaliseName(textOf(scene, run))}`;
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count <= this.most;
  }
}
