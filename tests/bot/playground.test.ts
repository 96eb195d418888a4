import { configuration, playersOf } from '../../bot/playground.ts';
import { realDesk } from '../harness/real-desk.ts';

/** The Playground dies without a word of other numbers than these: five others, one channel, every id once. */
test('who plays: one of each role and who works in a group, each with a channel of their own', async () => {
  const { organisation } = await realDesk();
  const players = playersOf(organisation);
  expect(players.map(({ person, role, team, channel }) => [person.naam, role, team, channel])).toEqual([
    ['Sam (medewerker)', 'medewerker', 'Frontoffice', 'Wachtrij'],
    ['Robin (frontoffice)', 'frontoffice', 'Frontoffice', 'Wachtrij'],
    ['Bas (frontoffice)', 'tweede frontoffice', 'Frontoffice', 'Wachtrij'],
    ['Kim (manager)', 'manager', 'Frontoffice', 'Wachtrij'],
    ['Jip (facilitair team)', 'Facilitair team', 'Facilitair team', 'Werk'],
    ['Mees (ICT)', 'ICT-servicedesk', 'ICT-servicedesk', 'Werk'],
  ]);
});

test.each([[0], [4], [30]])(
  'with %i more people a window still has exactly five others and one channel',
  async (more) => {
    const { organisation } = await realDesk();
    const personen = [
      ...organisation.personen,
      ...Array.from({ length: more }, (_, n) => ({
        id: `p${String(n)}`,
        naam: `P ${String(n)}`,
        rol: 'medewerker' as const,
      })),
    ];
    for (const player of playersOf({ ...organisation, personen })) {
      const { users, currentUser, team, personalChat, groupChat } = configuration(player, personen);
      expect(users).toHaveLength(5);
      expect(new Set([currentUser, ...users].map(({ id }) => id)).size).toBe(6);
      expect(team.channels).toHaveLength(1);
      expect(new Set([personalChat.id, groupChat.id, team.id, team.channels[0]!.id]).size).toBe(4);
    }
  },
);
