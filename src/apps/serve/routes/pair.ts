import type { Actor } from '../../../base/schema/actor.ts';
import { pairEnds, pairInstruments } from '../../../io/query/pair-ends.ts';
import { pairMatterLines, pairMatters } from '../../../io/query/pair-matters.ts';
import { pairShape } from '../../../io/query/pair-shape.ts';
import { timeline } from '../../../io/query/timeline.ts';
import { pairForm, pairPage } from '../../web/pair-page.ts';
import { found, refused, settledUrl, sinceOf, sliceOf } from '../ask.ts';
import { pairQuestion, partAsked, typesInQuad } from '../pair-question.ts';
import type { Answer, Request, Route } from '../route.ts';

/** Rows of what stands beside the list. */
const beside = 4;

async function answerFor(request: Request, a: Actor, b: Actor): Promise<Answer> {
  const { store } = request;
  const [question, part, since] = [pairQuestion(request), partAsked(request), await sinceOf(request)];
  const asked = { ...question, since: since.at, a: a.id, b: b.id };
  const two = { a: a.id, b: b.id };
  const types = typesInQuad(part.quad, question.types);
  const data = {
    ...{ a, b, by: question.by, scale: 'PLOVER quad classes', shape: await pairShape(store, asked) },
    ends: await pairEnds(store, two),
    instruments: await pairInstruments(store, two),
    timeline: await timeline(store, { ...asked, ...part, types, ...sliceOf(request) }),
  };
  const claims = await pairMatterLines(store, two, beside);
  const page = pairPage({ ...data, claims, question, part, since, url: settledUrl(request, since) });
  const twin = async () => {
    const { timeline: entries, ...before } = data;
    const whole = { ...before, claims: await pairMatters(store, two, beside), timeline: entries };
    return { ...whole, ...(since.words !== '' && { since: since.at ?? null }) };
  };
  return { ...found(`${a.name} – ${b.name}`, data, page), twin };
}

function answerTo(request: Request, names: readonly [string, string]): Promise<Answer> {
  const [a, b] = names.map((name) => request.tables.find(name));
  if (!a || !b) return Promise.resolve(refused(404, `Nobody is known as “${(a ? names[1] : names[0]).trim()}”.`));
  if (a.id === b.id) return Promise.resolve(refused(400, `Both names mean ${a.name}.`));
  return answerFor(request, a, b);
}

/** What happened between two actors; and the same by a form with two names. */
export const pairRoutes: readonly Route[] = [
  { path: '/pair/:a/:b', answer: (request) => answerTo(request, [request.part('a'), request.part('b')]) },
  {
    path: '/pair',
    answer: (request) => {
      const [a = '', b = ''] = ['a', 'b'].map((name) => request.url.searchParams.get(name) ?? '');
      const title = 'What happened between two';
      if (a.trim() === '' && b.trim() === '')
        return Promise.resolve(found(title, { a: null, b: null }, pairForm(title)));
      return answerTo(request, [a, b]);
    },
  },
];
