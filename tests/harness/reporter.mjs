/** Ends every run with the databases it used and, as the very last line, `N passed, N failed`. */
export default class ClosingLines {
  /** Tests that ran, by the name of their project. */
  #ran = new Map();
  #brokenSuites = 0;
  #complaints = [];

  constructor(globalConfig, { pglite, postgres, projects }) {
    this.globalConfig = globalConfig;
    this.pglite = pglite;
    this.postgres = postgres;
    this.projects = projects;
  }

  onTestResult(test, result) {
    const project = test.context.config.displayName?.name;
    this.#ran.set(project, (this.#ran.get(project) ?? 0) + result.numPassingTests + result.numFailingTests);
    // Such a suite could not be loaded, or has no tests. It counts once, whatever tests it might have had.
    if (result.testExecError) this.#brokenSuites += 1;
  }

  onRunComplete(_contexts, results) {
    const passed = results.numPassedTests;
    let failed = results.numFailedTests + this.#brokenSuites;
    if (this.postgres.asked && this.postgres.problem) {
      this.#complain(`TEST_DATABASE_URL is set, but ${this.postgres.place} cannot be used: ${this.postgres.problem}`);
    }
    if (results.wasInterrupted) this.#complain('The run was interrupted.');
    if (this.#isWholeRun()) {
      for (const project of this.projects.filter((name) => !this.#ran.get(name))) {
        this.#complain(`No test ran in project "${project}".`);
      }
    } else if (passed + failed === 0) this.#complain('No test ran.');
    failed += this.#complaints.length;

    const skipped = results.numPendingTests + results.numTodoTests;
    const lines = [
      ...this.#complaints,
      this.#databases(),
      ...(skipped ? [`${skipped} skipped.`] : []),
      `${passed} passed, ${failed} failed`,
    ];
    // At the exit, because Jest's own summary and warnings come after the reporters.
    process.once('exit', () => process.stdout.write(`\n${lines.join('\n')}\n`));
  }

  /** What Jest did not count itself makes the run fail too. */
  getLastError() {
    return this.#complaints.length ? new Error(this.#complaints.join(' ')) : undefined;
  }

  #complain(text) {
    this.#complaints.push(text);
  }

  #isWholeRun() {
    const { testPathPatterns, testNamePattern, onlyChanged, runTestsByPath } = this.globalConfig;
    const chosen = process.argv.some((word) => /^--(selectProjects|ignoreProjects|shard|bail)/.test(word));
    return !(testPathPatterns?.isSet() || testNamePattern || onlyChanged || runTestsByPath || chosen);
  }

  #databases() {
    const { asked, place, problem, version } = this.postgres;
    const used = [];
    if (this.#ran.get('pglite')) used.push(`PGlite ${this.pglite} (${this.#ran.get('pglite')} tests)`);
    if (this.#ran.get('postgres')) used.push(`PostgreSQL ${version} on ${place} (${this.#ran.get('postgres')} tests)`);
    const line = `Databases used: ${used.join(', ') || 'none'}.`;
    if (!problem || asked) return line;
    return (
      `${line} PostgreSQL was not used (${problem}). To use it, start a server there that lets user ` +
      'postgres in without a password, or set TEST_DATABASE_URL=postgres://user:password@host:5432/database ' +
      '(the user must be allowed to create databases).'
    );
  }
}
