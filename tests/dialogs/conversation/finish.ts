import { approverQuestion } from '../../../dialogs/asked-approval.ts';
import type { Incoming } from '../../../dialogs/channel.ts';
import type { Desk } from '../../../dialogs/desk.ts';
import type { Step } from '../../../dialogs/effect.ts';
import type { Intake, Session } from '../../../dialogs/session.ts';
import { isOpen } from '../../../dialogs/whom.ts';
import type { Product } from '../../../knowledge/product.ts';
import type { Field, Richtvraag } from '../../../knowledge/richtvraag.ts';

/** Somebody who answers what is asked, and says nothing else. */

type What = Incoming['what'];
type Asked = Richtvraag | Field;

/** No page asks more than this of somebody who answers; every answer may be asked back about once. */
const patience = 60;

const text = (said: string): What => ({ kind: 'text', text: said });

/** Throws when the open intake does not become a ticket by answering. `turn` is one turn, which nobody remembers. */
export function finish({ catalogue }: Desk, begun: Session, turn: (session: Session, what: What) => Step): void {
  const id = begun.intake?.id;
  let session = begun;
  const told: string[] = [];
  for (let turns = 0; turns < patience; turns++) {
    const product = catalogue.get(session.intake?.product ?? '');
    // Of a page that is gone nothing can be made any more.
    if (!session.intake || !product) return;
    const what = answer(product, session, told.length);
    const step = turn(session, what);
    if (step.effects.some(({ kind }) => kind === 'make-ticket')) return;
    told.push(JSON.stringify([session.intake.asking, what]));
    session = step.session;
    if (session.intake?.id !== id) throw new Error(`it ended without a ticket: ${told.join(' ')}`);
  }
  throw new Error(`no end to it: ${told.join(' ')}`);
}

/** What they do now: the open question is answered, a summary agreed to. */
function answer(product: Product, { intake }: Session, turn: number): What {
  if (!intake) return text('ja');
  // The page is another than when it was asked: they look what is asked now.
  if (product.version !== intake.version) return text('herhaal');
  if (intake.form && !intake.form.paused) return text('liever vragen');
  if (isOpen(product, intake)) return text('Bo Vermeer');
  if (intake.asking === approverQuestion) return text(approver(intake, turn));
  const question = product.richtvragen.find((one) => one.id === intake.asking);
  if (!question) return text('ja');
  const ref = `${intake.id}/${question.id}`;
  const press = (value: string): What => ({ kind: 'press', press: { do: 'answer', ref, value } });
  const part = intake.parts[question.id];
  if (part?.choices?.[0] !== undefined) return press(part.choices[0]);
  if (question.soort === 'groep') {
    const told = part ? question.velden.slice(1) : question.velden.slice(0, 1);
    const field = told[turn % told.length] ?? question.velden[0]!;
    return text(words(field));
  }
  if ('keuzes' in question) return press(question.keuzes[0]!.waarde);
  return text(words(question));
}

/** Who approves, another in each conversation: known or not, or not who it is; what is asked back is answered with another. */
function approver({ said, revision }: Intake, turn: number): string {
  const names = [
    'weet ik niet',
    'Robin (frontoffice)',
    'iemand@elders.example',
    'Jo van Elders',
    'mijn leidinggevende',
  ];
  return names[(said.length + revision + turn) % names.length] ?? 'weet ik niet';
}

function words(asked: Asked): string {
  const past = 'in-het-verleden' in asked && asked['in-het-verleden'];
  switch (asked.soort) {
    case 'tekst':
      return {
        telefoonnummer: '06-12345678',
        kenteken: 'AB-123-C',
        naam: 'Bo Vermeer',
        'e-mail': 'bo@voorbeeld.nl',
        eetwensen: '2 vegetarisch',
        vanwaar: 'van B20 kamer 2.14',
        waarheen: 'naar B30 kamer 4.03',
        apparaatnummer: 'PR-0412',
      }[asked.vorm ?? 'naam'];
    case 'lange-tekst':
      return 'een gewone blauwe, zoals altijd';
    case 'keuze':
    case 'meerkeuze':
      return asked.keuzes[0]!.tekst;
    case 'ja-nee':
      return 'nee';
    case 'getal':
      return String('minimaal' in asked ? Math.min(asked.maximaal, Math.max(asked.minimaal, 2)) : 2);
    case 'datum':
      return past ? 'gisteren' : 'donderdag 3 december';
    case 'tijd':
      return '10:30';
    case 'periode':
      return past ? 'gisteren van 10 tot 12' : 'donderdag 3 december van 10 tot 12';
    case 'locatie':
      return 'B30 kamer 3.12';
    case 'persoon':
      return 'Bo Vermeer';
    case 'bestand':
      return asked.verplicht && !asked['weet-ik-niet'] ? 'die heb ik niet' : 'weet ik niet';
    case 'melding':
      return 'geen van deze';
    case 'groep':
      return words(asked.velden[0]!);
  }
}
