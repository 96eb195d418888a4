import shared from './jest.shared.mjs';

/** The browser tests: they need Chromium and a build, and so run apart from `npm test`. */
export default {
  ...shared,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/browser/*.browser.ts'],
  testTimeout: 120_000,
  maxWorkers: 1,
  reporters: ['default', '<rootDir>/tests/harness/count.mjs'],
};
