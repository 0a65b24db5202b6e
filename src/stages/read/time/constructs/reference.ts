import { dated, type Construct } from '../moment.ts';

/** `now`, `recently`, `the future`. */
export const reference: Construct = ({ captured }) => {
  return dated(captured.look('reference') ?? captured.look('looseReference') ?? captured.look('pastWord'));
};
