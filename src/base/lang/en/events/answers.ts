/** What is done because of, or after, another thing: a phrase of these (`in response to the raid`) speaks of that other thing. */
export const answers: ReadonlySet<string> = new Set([
  'response',
  'answer',
  'retaliation',
  'revenge',
  'reprisal',
  'reaction',
  'aftermath',
  'wake',
  'anniversary',
]);
