/** Two projects: `unit` in jsdom beside the sources' tree, `e2e` in real browsers (each file has ports and profiles of its own). */
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic', importSource: 'preact' } },
    },
    module: { type: 'commonjs' },
  },
];

const project = {
  transform: { '\\.(tsx?|mjs|(module|esm)\\.js)$|/node_modules/(devalue|pixelmatch)/.*\\.js$': swc, '\\.css$': '<rootDir>/test/setup/css-text.cjs' },
  /* Preact ships ES modules only, which Jest's CommonJS mode has to compile. */
  transformIgnorePatterns: ['/node_modules/(?!(preact|@preact|@testing-library/preact|idb-keyval|fflate|marked|tldts|tldts-core|devalue|pixelmatch)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build/'],
  restoreMocks: true,
};

export default {
  cacheDirectory: '.jest-cache',
  testSequencer: '<rootDir>/test/setup/longest-first.cjs',
  projects: [
    {
      ...project,
      displayName: 'unit',
      /* The build makes a file of each part of a language. */
      moduleNameMapper: { '/load-part$': '<rootDir>/test/unit/load-part-from-source.ts' },
      testEnvironment: 'jsdom',
      testEnvironmentOptions: { url: 'https://www.dingtalk.test/' },
      testMatch: ['<rootDir>/test/unit/**/*.test.ts?(x)'],
      setupFiles: ['<rootDir>/test/setup/unit.cjs'],
    },
    {
      ...project,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      setupFilesAfterEnv: ['<rootDir>/test/setup/e2e.cjs'],
    },
  ],
};
