/** The floors and walls of the house. `test/architecture.test.ts` plants a violation of each and expects it to be found. */
const rule = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });
const room = (path) => `^src/${path}/`;

module.exports = {
  forbidden: [
    rule(
      'no-cycles',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'Imports go downward only.',
    ),
    rule(
      'schema-is-the-ground',
      { path: room('base/schema') },
      { path: '^src/', pathNot: room('base/schema') },
      'The nouns import nothing above them.',
    ),
    rule(
      'text-knows-only-schema',
      { path: room('base/text'), pathNot: '\\.test\\.ts$' },
      { path: '^src/', pathNot: '^src/base/(schema|text)/' },
      'base/text knows nothing of news.',
    ),
    rule(
      'tables-lang-infer-apart',
      { path: '^src/base/(tables|lang|infer)/', pathNot: '\\.test\\.ts$' },
      { path: '^src/', pathNot: '^src/base/(schema|text)/|^src/base/$1/' },
      'tables, lang and infer stand side by side.',
    ),
    rule(
      'base-imports-base',
      { path: room('base'), pathNot: '\\.test\\.ts$' },
      { path: '^src/', pathNot: room('base') },
      'The ground floor imports nothing above.',
    ),
    rule(
      'stages-import-base-only',
      { path: '^src/stages/([^/]+)/', pathNot: '\\.test\\.ts$' },
      { path: '^src/', pathNot: '^src/base/|^src/stages/$1/' },
      'No stage imports another stage, nor io, nor an app.',
    ),
    rule(
      'pure-floors-touch-no-world',
      { path: '^src/(base|stages)/', pathNot: '\\.test\\.ts$' },
      { dependencyTypes: ['core'] },
      'No clock, disk, network or process in base and stages.',
    ),
    rule(
      'io-imports-base',
      { path: '^src/io/([^/]+)/', pathNot: '^src/io/watch/|\\.test\\.ts$' },
      { path: '^src/', pathNot: '^src/base/|^src/io/$1/|^src/io/store/|^src/io/query/[a-z-]*types\\.ts$' },
      'A room of io knows base and itself; query may know the store, export what query answers.',
    ),
    rule(
      'watch-imports-intake-and-fetch',
      { path: room('io/watch'), pathNot: '\\.test\\.ts$' },
      { path: '^src/', pathNot: '^src/base/|^src/io/(watch|intake|fetch)/|^src/io/store/record-error\\.ts$' },
      'Watching brings intake and fetch together and knows nothing else.',
    ),
    rule(
      'only-fetch-knows-the-network',
      { path: '^src/', pathNot: '^src/(io/fetch|apps)/|\\.test\\.ts$' },
      { path: '^(?:node:)?(?:https?|http2|net|tls|dns|dgram)(?:/promises)?$', dependencyTypes: ['core'] },
      'A socket is opened in one room, where every address is judged first.',
    ),
    rule(
      'only-query-knows-store',
      { path: '^src/io/(intake|export|fetch)/', pathNot: '\\.test\\.ts$' },
      { path: room('io/store') },
      'Only query may import the store.',
    ),
    rule(
      'store-is-alone',
      { path: room('io/store'), pathNot: '\\.test\\.ts$' },
      { path: '^src/io/', pathNot: room('io/store') },
      'The store knows no other room.',
    ),
    rule(
      'only-store-has-sql',
      { path: '^src/', pathNot: '^src/io/(store|query)/' },
      { path: '^(node_modules/kysely|node:sqlite)' },
      'SQL stays in the store and its queries.',
    ),
    rule(
      'only-pipeline-composes-stages',
      { path: '^src/', pathNot: '^src/(stages/|pipeline\\.ts|ingest\\.ts|linking/)|\\.test\\.ts$' },
      { path: '^src/stages/' },
      'Stages are composed in pipeline.ts; ingest.ts and linking/ bring them and the record together.',
    ),
    rule('nobody-imports-apps', { path: '^src/', pathNot: '^src/apps/' }, { path: '^src/apps/' }, 'Faces are on top.'),
    rule(
      'islands-are-alone',
      { path: room('apps/web/islands') },
      { pathNot: room('apps/web/islands') },
      'What runs in the browser imports nothing of the server.',
    ),
    rule(
      'tools-only-read',
      { path: room('apps/mcp'), pathNot: '\\.test\\.ts$' },
      { path: '^src/(ingest\\.ts|linking/)', reachable: true },
      'What a language model calls reads, by whatever way.',
    ),
    rule(
      'src-never-imports-train',
      { path: '^src/', pathNot: '\\.test\\.ts$' },
      { path: '^(train|bench|test)/' },
      'Training and benchmarks read src, never the other way.',
    ),
    rule('no-unresolved', {}, { couldNotResolve: true }, 'Every import must resolve.'),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
