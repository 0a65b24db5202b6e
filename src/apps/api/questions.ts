import type { Question } from './question.ts';
import * as articles from './questions/articles.ts';
import * as asked from './questions/asked.ts';
import * as happenings from './questions/happenings.ts';
import * as ledgers from './questions/ledgers.ts';
import * as things from './questions/things.ts';

/** Everything that can be asked over HTTP, in the order in which a newcomer meets it. */
export const questions: readonly Question[] = [
  things.statusQuestion,
  happenings.pairsQuestion,
  happenings.timelineQuestion,
  happenings.happeningsQuestion,
  happenings.storiesQuestion,
  ledgers.statementsQuestion,
  ledgers.claimsQuestion,
  ledgers.commitmentsQuestion,
  ledgers.instrumentsQuestion,
  ledgers.personsQuestion,
  articles.familiesQuestion,
  articles.searchQuestion,
  articles.passageQuestion,
  articles.versionsQuestion,
  articles.differenceQuestion,
  articles.rawQuestion,
  ...things.itemQuestions,
  things.showQuestion,
  things.explainQuestion,
  things.judgementsQuestion,
  asked.askedListQuestion,
  asked.askedQuestion,
  asked.alertsQuestion,
];
