import type { Migration } from './migration.ts';

/** Who says something together with the speaker. */
export const jointSpeakers: Migration = () => [
  `create table joint_speakers (article text not null, attribution text not null, n integer not null, actor text not null,
    primary key (article, attribution, n))`,
  'create index joint_speakers_actor on joint_speakers (actor)',
];
