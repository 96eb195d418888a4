import { channelsToLookUp, keepMembers } from '../storage/desk-channels.ts';
import type { Loket } from './loket.ts';

/** How long members are known before they are looked up again, in milliseconds. */
const freshFor = 60 * 60_000;

/**
 * Looks up who is in the team of each channel of the desk, where its members are agents. What can not be looked up stays as it was
 * known, until the next hour. Throws when the database does.
 */
export async function lookUpMembers(loket: Loket): Promise<void> {
  if (!loket.desk().organisation.gesprekken['leden-van-het-team']) return;
  const now = loket.now();
  for (const { conversation, address } of await channelsToLookUp(loket.db, new Date(now.getTime() - freshFor))) {
    const members = await loket.channel.members(address).catch((error: unknown) => {
      const fault = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown';
      loket.log.error({ channel: conversation, fault }, 'the members of the team of the desk could not be looked up');
      return null;
    });
    await keepMembers(loket.db, conversation, members, now);
  }
}
