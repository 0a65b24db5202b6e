import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const complexity = {
  'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 4],
  'no-restricted-syntax': [
    'error',
    { selector: 'TSEnumDeclaration', message: 'String unions, no enums.' },
    {
      selector:
        'CallExpression[callee.property.name=/^(localeCompare|toLocaleString|toLocaleLowerCase|toLocaleUpperCase)$/]',
      message: 'The same bytes on any machine: no locale.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '**/*.cjs', 'bin/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './tsconfig.islands.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...complexity,
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: ['describe', 'it', 'test', 'suite'] },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'io/fetch alone asks the network: it judges every address.' },
        { name: 'WebSocket', message: 'io/fetch alone asks the network: it judges every address.' },
      ],
    },
  },
  { files: ['src/base/lang/**/*.ts', 'src/base/schema/event-types.ts'], rules: { 'max-lines': 'off' } },
  { files: ['src/apps/web/islands/*.js'], rules: { 'no-undef': 'off' } },
  { files: ['**/*.test.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['*.js'], ...tseslint.configs.disableTypeChecked },
);
