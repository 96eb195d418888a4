/** Ends a run with `N passed, N failed`; a suite that could not be loaded counts as failed. */
export default class Count {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numTotalTests }) {
    const failed = numFailedTests + numRuntimeErrorTestSuites + (numTotalTests === 0 ? 1 : 0);
    process.once('exit', () => process.stdout.write(`\n${numPassedTests} passed, ${failed} failed\n`));
  }
}
