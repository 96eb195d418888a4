import { takeTurn } from '../../bot/turn.ts';
import type { Incoming } from '../../dialogs/channel.ts';
import type { Search } from '../../knowledge/search.ts';
import type { Db } from '../../storage/db.ts';
import { openProposals } from '../../storage/gaps.ts';
import { loketDatabase } from '../harness/schema.ts';
import { testLoket } from '../harness/loket.ts';

let db: Db;
beforeEach(async () => {
  db = await loketDatabase();
});
afterEach(() => db.end());

let activity = 0;
const typed = (text: string, name = 'Quibus, Ada'): Incoming =>
  ({
    key: `k${String(++activity)}`,
    conversation: 'gesprek',
    scope: 'personal',
    person: { id: 'p', name },
    address: {},
    what: { kind: 'text', text },
  }) satisfies Incoming;

/** A Loket that finds nothing: what the search makes of it is not what is tested here. */
function lost(leren: boolean) {
  const made = testLoket({ db });
  const known = made.desk();
  const search: Search = () => ({ outcome: 'none', intent: null, products: [] });
  const desk = { ...known, search, organisation: { ...known.organisation, leren } };
  return { ...made, desk: () => desk };
}

test('what led nowhere is kept without who said it, where the organisation wants it', async () => {
  const loket = lost(true);
  await takeTurn(loket, typed('kan quibus een zeppelin krijgen, bel 06-12345678'));
  await takeTurn(loket, typed('Kan Quibus een zeppelin krijgen, bel 06-87654321!'));
  expect(await openProposals(db, 10)).toEqual([
    expect.objectContaining({
      said: 'kan [naam] een zeppelin krijgen, bel [telefoon]',
      why: 'not-found',
      offered: [],
      times: 2,
    }),
  ]);
  await loket.delivery.stop();
});

test('nothing is kept where the organisation does not want it', async () => {
  const loket = lost(false);
  await takeTurn(loket, typed('kan quibus een zeppelin krijgen'));
  expect(await openProposals(db, 10)).toEqual([]);
  await loket.delivery.stop();
});
