import shared from './jest.shared.mjs';
import { pgliteVersion } from './tests/harness/pglite-image.mjs';
import { findPostgres } from './tests/harness/servers.mjs';

/** Tests that use a database are named *.db.test.ts. They run on each database there is; all others run once. */
const onDatabase = { ...shared, testMatch: ['<rootDir>/tests/**/*.db.test.ts'] };
const projects = [
  {
    ...shared,
    displayName: 'unit',
    testMatch: ['<rootDir>/tests/**/*.test.ts'],
    testPathIgnorePatterns: ['\\.db\\.test\\.ts$', '/node_modules/'],
  },
  {
    ...onDatabase,
    displayName: 'pglite',
    globalSetup: '<rootDir>/tests/harness/pglite-image.mjs',
    setupFiles: ['<rootDir>/tests/harness/on-pglite.mjs'],
  },
];

const postgres = await findPostgres();
if (!postgres.problem) {
  projects.push({ ...onDatabase, displayName: 'postgres', setupFiles: ['<rootDir>/tests/harness/on-postgres.mjs'] });
}

const names = projects.map((project) => project.displayName);

export default {
  projects,
  // Jest leaves a core free by itself; on a machine of two that is half of it.
  maxWorkers: '100%',
  // Modules of a test file stay in the memory of its worker: one that holds this much is replaced before the next file.
  workerIdleMemoryLimit: '1.5GB',
  // Generous: a busy machine must not fail a test. What takes long is measured in bench/, not here.
  testTimeout: 180_000,
  reporters: [
    'default',
    ['<rootDir>/tests/harness/reporter.mjs', { pglite: pgliteVersion, postgres, projects: names }],
  ],
};
