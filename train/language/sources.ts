/** Where trees to learn from come from, and under which annotation guideline they were drawn. */
export interface TrainingSource {
  readonly name: string;
  /** Annotation guideline of its trees, e.g. `UD English 2.16`. */
  readonly guideline: string;
  readonly licence: string;
  /** True when a program drew the trees. */
  readonly silver: boolean;
}

/** The guideline of the trees that the parser is to draw. */
export const GUIDELINE = 'UD English 2.16';

/** What the shipped parser is trained on. */
export const SOURCES: readonly TrainingSource[] = [
  { name: 'UD_English-EWT 2.16 train', guideline: GUIDELINE, licence: 'CC BY-SA 4.0', silver: false },
  {
    name: 'UD_English-GUM 2.16 train without GUM_whow_* and GUM_fiction_*',
    guideline: GUIDELINE,
    licence: 'annotations CC BY 4.0, texts free by genre',
    silver: false,
  },
];

/** Trees that our own unpruned parser, trained on {@link SOURCES} alone, drew on raw news. */
export const SILVER_NEWS: TrainingSource = {
  name: 'unlabelled news (see README.md), parsed by the unpruned model',
  guideline: GUIDELINE,
  licence: 'texts not copied; statistics only',
  silver: true,
};

/**
 * Refuses trees of another guideline: mixing them in costs about a point of accuracy even after conversion.
 *
 * Throws, naming the sources that do not fit.
 */
export function admitSources(sources: readonly TrainingSource[], guideline = GUIDELINE): readonly TrainingSource[] {
  const foreign = sources.filter((source) => source.guideline !== guideline);
  if (foreign.length > 0) {
    const names = foreign.map((source) => `${source.name} (${source.guideline})`).join(', ');
    throw new Error(`trees of another guideline than ${guideline}: ${names}`);
  }
  return sources;
}
