import fc from 'fast-check';

/**
 * fast-check for every property test. The seed is fixed, so that a run says the same of the same code. To look further:
 * `TEST_SEED=random TEST_TIMES=20 npm test -- property` (a seed may be a number too; every property then runs that many times longer).
 */
const { TEST_SEED = '20261128', TEST_TIMES = '1' } = process.env;
const seed = TEST_SEED === 'random' ? Date.now() : Number(TEST_SEED);
const times = Number(TEST_TIMES);
if (!Number.isSafeInteger(seed)) throw new Error(`TEST_SEED is "${TEST_SEED}": give a whole number, or "random".`);
if (!Number.isSafeInteger(times) || times < 1)
  throw new Error(`TEST_TIMES is "${TEST_TIMES}": give a whole number from 1.`);
fc.configureGlobal({ seed, numRuns: 100 * times });

/** For a property that is tried another number of times than fast-check's hundred. */
export const runs = (numRuns: number): { numRuns: number } => ({ numRuns: numRuns * times });

export default fc;
