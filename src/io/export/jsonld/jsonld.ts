import type { ActorRef } from '../../query/types.ts';
import type { Format, Told } from '../format.ts';
import { context } from './context.ts';
import {
  actorNode,
  articleNodes,
  commitmentNodes,
  familyNodes,
  happeningNodes,
  matterNodes,
  statementNodes,
} from './graph.ts';
import type { Node } from './nodes.ts';

/** The record as one JSON-LD graph: schema.org, Web Annotation, PROV. */
export const jsonld: Format = {
  name: 'jsonld',
  summary: 'JSON-LD graph: NewsArticle, Claim, Quotation, Web Annotations in code points, PROV',
  files: [{ name: 'entente.jsonld', write: graphLines }],
};

async function* graphLines(told: Told): AsyncGenerator<string> {
  yield `{"@context":${JSON.stringify(context)},\n"@graph":[`;
  let parting = '\n';
  for await (const node of nodesOf(told)) {
    yield `${parting}${JSON.stringify(node)}`;
    parting = ',\n';
  }
  yield '\n]}\n';
}

async function* nodesOf(told: Told): AsyncGenerator<Node> {
  const actors = new Map<string, ActorRef>();
  const meet = (list: readonly (ActorRef | null)[]): void => {
    for (const actor of list) if (actor !== null) actors.set(actor.id, actor);
  };
  for await (const article of told.articles()) yield* articleNodes(article);
  for await (const family of told.families()) yield* familyNodes(family);
  for await (const happening of told.happenings()) {
    meet([...happening.sources, ...happening.targets, ...happening.claimedBy, ...happening.deniedBy]);
    yield* happeningNodes(happening);
  }
  for await (const statement of told.statements()) {
    meet([statement.speaker, ...statement.jointSpeakers, ...statement.about]);
    yield* statementNodes(statement);
  }
  for await (const matter of told.matters()) {
    const entries = [...matter.asserts, ...matter.denies, ...matter.doubts, ...matter.neither];
    meet([...matter.actors, ...entries.flatMap(({ by, jointly }) => [by, ...jointly])]);
    yield* matterNodes(matter);
  }
  for await (const commitment of told.commitments()) {
    meet(commitment.parties);
    yield* commitmentNodes(commitment);
  }
  const inOrder = [...actors.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const actor of inOrder) yield actorNode(actor, told.tables.actor(actor.id)?.wikidata ?? null);
}
