import { productPage } from '../dialogs/product-page.ts';
import { sceneOf } from '../dialogs/speaking.ts';
import { chosenOr, withoutPage, type Going } from './letting-go.ts';
import { deskWords as said } from './nl.ts';
import { line, only, talkedOn, type DeskStep } from './step.ts';
import { chatCard } from './takeover.ts';

/** "Pagina sturen": the employee reads the page of a product; the agent keeps the chat. */
export function sendPage(going: Going): DeskStep {
  const { takeover, agent, channel, desk, reads } = going;
  const { session, reads: theirs } = reads.theirs;
  const scene = sceneOf(session, desk, theirs);
  const page = scene.desk.catalogue.get(chosenOr(going));
  if (!page) return withoutPage(going);
  if (page.vertrouwelijk) return only(takeover, said.notInChannel(page.naam));
  if (!reads.reachable) return only(takeover, said.notDelivered(takeover.person.name));
  const title = desk.catalogue.get(page.id)?.naam ?? page.naam;
  const text = said.pageSent(takeover.person.name, title);
  const at = reads.now;
  return {
    takeover: { ...talkedOn(takeover), saidAt: null, repliedAt: at, remindedAt: null },
    toEmployee: [
      {
        kind: 'send',
        message: productPage(scene, page, scene.words.desk.sendsPage(agent.name)),
        lost: {
          to: channel,
          under: chatCard(takeover.id),
          message: { text: said.pageLost(takeover.person.name, title) },
        },
      },
    ],
    toThread: [text],
    effects: [line(takeover, { at, by: { role: 'balie', ...agent }, kind: 'event', text, files: [] })],
  };
}
