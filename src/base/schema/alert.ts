/** Why an alert is raised, each by what one article brought that was not there before. */
export const alertRules = ['new', 'origin', 'denial', 'status', 'article'] as const;

/**
 * `new`: nothing in the record told of it before. `origin`: one more independent origin tells of it. `denial`: somebody denies it who did not before.
 * `status`: what the reports make of it changed. `article`: one more article of a family or story.
 */
export type AlertRule = (typeof alertRules)[number];
