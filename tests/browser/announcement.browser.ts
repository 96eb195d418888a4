import { ChatWindow } from '../harness/chat-window.ts';

/** A disruption told from the channel of the desk: the form, who hears it, whom it reached, how it goes on and its end. */

let sam: ChatWindow;
let robin: ChatWindow;
const tall = { width: 1280, height: 1500 };
const form = /^Storing melden aan collega/;

beforeAll(async () => {
  sam = await ChatWindow.open('announcement', tall, { alwaysOpen: true });
  robin = await sam.beside('frontoffice', 'announcement-robin', tall);
}, 300_000);

afterAll(() => sam?.close());

test('the channel becomes that of the desk, and an employee has a chat', async () => {
  await sam.ask('hoi', /Hoi/);
  await robin.goTo('Frontoffice - Wachtrij');
  await robin.post('koppel frontoffice');
  await robin.sees(/Gekoppeld: werk voor Frontoffice/);
});

test('one sentence gives a form, which can be changed by typing under it', async () => {
  await robin.post('meld storing: de printers in B30 doen het niet, klaar om 23:50');
  await robin.sees(/Zo ga ik het vertellen/);
  await robin.shoot('formulier');
  await robin.reply(form, 'aan iedereen');
  await robin.reply(form, 'dringend');
  await robin.sees(/Zo ga ik het vertellen/);
});

test('it is told, and the card says whom it reached', async () => {
  await robin.reply(form, 'versturen');
  await robin.sees(/Ik vertel het\. Op de kaart zie je/);
  await sam.sees(/Er is nu een storing: .*de printers in B30 doen het niet/, 30_000);
  await robin.sees(/\d van \d+/, 60_000);
  await robin.sees('verteld', 60_000);
  await robin.shoot('bereikt');
  await sam.shoot('gehoord');
});

test('news goes to who heard it, with another time', async () => {
  await robin.reply(/de printers in B30/, 'update storing: de monteur is er, klaar om 23:55');
  await robin.sees(/Ik vertel het verder aan wie het al hoorde/);
  await sam.sees(/Nieuws over de storing .*De monteur is er\. Naar verwachting opgelost: vandaag 23:55/, 30_000);
});

test('its end is one button', async () => {
  await robin.pressOn(/de printers in B30/, 'Opgelost');
  await robin.sees(/Ik laat wie het hoorde weten dat het voorbij is/);
  await sam.sees(/Het is opgelost: .*de printers in B30/, 30_000);
  await robin.sees('voorbij', 60_000);
  await robin.shoot('voorbij');
  await sam.shoot('voorbij');
});
