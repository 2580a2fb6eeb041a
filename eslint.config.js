const js = require('@eslint/js');
const tseslint = require('typescript-eslint');
const a11y = require('eslint-plugin-jsx-a11y');
const office = require('eslint-plugin-office-addins');

const officeGlobals = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'].map((name) => ({
  name,
  message: 'Only excel/, and the development folders, touch Office.js.',
}));

/**
 * Lines end at 120 columns, but for what cannot be broken: a test's title, a text of fifty characters outside comments,
 * what a sample prints.
 */
const lineLength = (more = {}) => [
  'error',
  {
    code: 120,
    ignoreUrls: true,
    ignoreRegExpLiterals: true,
    ignorePattern:
      "^\\s*(it|test|describe)[.(]|^\\s*// (>|eslint-)|^(?!\\s*(?://|\\*|/\\*)).*(['`])(?:(?!\\3).){50,}(\\3|$)",
    ...more,
  },
];

module.exports = tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'coverage/**', 'test-results/**', '**/*.cjs'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      // The compiler says so (noUnusedLocals, noUnusedParameters).
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/{domain,workbook,application,files,locales,taskpane,commands}/**/*.{ts,tsx}'],
    rules: { 'no-restricted-globals': ['error', ...officeGlobals] },
  },
  {
    files: ['src/{domain,workbook}/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...officeGlobals, 'window', 'document', 'Intl', 'Date', 'process', 'fetch'],
    },
  },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': office },
    rules: {
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
    },
  },
  { files: ['src/**', 'test/**'], rules: { 'max-len': lineLength() } },
  {
    files: ['src/locales/**'],
    rules: { 'max-len': lineLength({ ignoreStrings: true, ignoreTemplateLiterals: true }) },
  },
  {
    files: ['src/**/*.tsx'],
    ...a11y.flatConfigs.strict,
  },
  {
    files: ['src/{host,tools,workbench}/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        process: 'readonly',
        __dirname: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
      },
    },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
