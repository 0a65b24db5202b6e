import { leastConfidence } from '../src/base/schema/reading-mode.ts';

/** A finding's confidence, 0 to 1, and whether it is right. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

interface Bin {
  readonly from: number;
  readonly count: number;
  /** Mean confidence and share right. */
  readonly said: number;
  readonly seen: number;
}

const bins = 10;

function binned(findings: readonly Judged[]): readonly Bin[] {
  return Array.from({ length: bins }, (_, bin) => {
    const inside = findings.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin);
    const count = inside.length;
    const said = inside.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, count);
    const seen = inside.filter(({ right }) => right).length / Math.max(1, count);
    return { from: bin / bins, count, said, seen };
  });
}

/** Expected calibration error: how far confidence and share right lie apart in each of ten bins, weighted by their size. */
export function calibrationError(findings: readonly Judged[]): number {
  const sum = binned(findings).reduce((all, { count, said, seen }) => all + count * Math.abs(said - seen), 0);
  return findings.length === 0 ? 0 : sum / findings.length;
}

/** The page that says how far the confidence of attributions can be trusted. */
export function reliabilityTable(findings: readonly Judged[]): string {
  const rows = binned(findings).map(
    ({ from, count, said, seen }) =>
      `| ${from.toFixed(1)} to ${(from + 1 / bins).toFixed(1)} | ${count} | ${said.toFixed(3)} | ${seen.toFixed(3)} |`,
  );
  return `# How sure is an attribution?

Each attribution of \`entente read\` has a \`confidence\`: the chance that its content (by half at least) and its speaker are right.
It is calibrated on articles that the reader's weights had not seen, and checked here on PolNeAR dev. Attributions without a rule
that are less sure than 0.3 are left out. The reading mode \`precision\` keeps those from ${leastConfidence.precision} on.

Written by \`npm run bench -- --data DIR --only attribution\`. Expected calibration error: ${calibrationError(findings).toFixed(3)}.

| confidence | attributions | mean confidence | share right |
| ---------- | ------------ | --------------- | ----------- |
${rows.join('\n')}

## What this cannot tell you

- Whether what somebody said is true. Confidence is about the reading: that these are the words, and this is the speaker.
- How sure a statement is in other kinds of text. These are articles of American news; interviews and machine translations are read less well.
`;
}
