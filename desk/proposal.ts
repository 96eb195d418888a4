import { agrees, disagrees } from '../dialogs/answers/yes-no.ts';
import { plain } from '../dialogs/answers/answer-type.ts';
import { contextOf, retired, verbOf } from '../dialogs/asking.ts';
import type { Button } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import { cardOf, say } from '../dialogs/effect.ts';
import { nl } from '../dialogs/nl.ts';
import { retold } from '../dialogs/retold.ts';
import type { Intake } from '../dialogs/session.ts';
import { sceneOf } from '../dialogs/speaking.ts';
import { spokenDesk } from '../dialogs/spoken-desk.ts';
import { summaryMessage } from '../dialogs/summary-card.ts';
import { wordsOf } from '../dialogs/words.ts';
import type { DeskEffect } from './effect.ts';
import type { EmployeeReads } from './employee.ts';
import { ended, talkOf } from './ending.ts';
import { shown } from './chat-card.ts';
import { formAtRest, inItsPlace } from './filling-card.ts';
import { taught, type Going } from './letting-go.ts';
import { deskWords as said } from './nl.ts';
import { line, only, type DeskStep } from './step.ts';
import { chatCard, type Line, type Takeover } from './takeover.ts';

/** What an agent filled in, put to the employee: only after their yes it becomes a ticket. */

/** The summary goes to the employee, in their language. */
export function proposed(going: Going, filled: Intake): DeskStep {
  const { takeover, agent, channel, desk, reads } = going;
  if (!reads.reachable) return only(takeover, said.notDelivered(takeover.person.name));
  const { session, reads: theirs } = reads.theirs;
  const scene = sceneOf({ ...session, intake: filled }, desk, theirs);
  const { words } = scene;
  const page = scene.desk.catalogue.get(filled.product);
  if (!page) return only(takeover, said.pageChanged);
  const answers = words.language === 'en' ? retold(filled, page, contextOf(scene), nl) : filled.answers;
  const intake = { ...filled, answers, shown: true as const };
  const at = reads.now;
  const press = (value: string) => ({ do: 'voorstel', ref: takeover.id, value: `${value} ${keyOf(intake)}` });
  const buttons: Button[] = [
    { title: words.yes(verbOf(words, page)), press: press('yes'), style: 'primary' },
    { title: words.change, press: press('change') },
    { title: words.desk.no, press: press('no') },
  ];
  const message = summaryMessage(scene, page, intake, buttons, words.desk.filledIn(agent.name));
  const title = desk.catalogue.get(filled.product)?.naam ?? '';
  return {
    takeover: {
      ...takeover,
      filling: { intake, by: agent.name, asked: at.toISOString() },
      saidAt: null,
      repliedAt: at,
      remindedAt: null,
    },
    toEmployee: [
      {
        kind: 'send',
        card: cardOf({ intake: intake.id, number: '' }),
        message,
        lost: {
          to: channel,
          under: chatCard(takeover.id),
          message: { text: said.proposalLost(takeover.person.name, title) },
        },
      },
    ],
    toThread: [said.putToEmployee(takeover.person.name, title)],
    effects: [
      inItsPlace(takeover, formAtRest(takeover, title, said.waitsFor(takeover.person.name), true)),
      line(takeover, {
        at,
        by: { role: 'balie', ...agent },
        kind: 'event',
        text: said.putToEmployee(takeover.person.name, title),
        files: [],
      }),
    ],
  };
}

/** Names what was put to the employee: an older summary can not be agreed with. */
const keyOf = ({ id, revision }: Intake): string => `${id}/${String(revision)}`;

/** What somebody answers to it, pressed or typed; undefined when it is something else. Typed it counts as long as the agent said nothing since. */
export function answerIn({ filling, language }: Takeover, typed: string): 'yes' | 'change' | 'no' | undefined {
  if (!filling?.asked || filling.talked) return undefined;
  const text = plain(typed);
  if (agrees(typed)) return 'yes';
  if (text === plain(wordsOf(language).change) || /^(?:wijzig(?:en)?|change)$/.test(text)) return 'change';
  return disagrees(typed) ? 'no' : undefined;
}

/** The employee answers. `key` is that of the summary that was pressed; absent when it was typed. */
export function answered(
  takeover: Takeover,
  choice: string,
  key: string | undefined,
  desk: Desk,
  reads: EmployeeReads,
): DeskStep {
  const { filling, person, language } = takeover;
  const { desk: spoken } = wordsOf(language, true);
  if (!filling?.asked || (key !== undefined && key !== keyOf(filling.intake)))
    return { ...only(takeover), toEmployee: [say(spoken.proposalGone)] };
  const { intake } = filling;
  const helper = takeover.agent?.name ?? spoken.whoComes;
  const page = desk.catalogue.get(intake.product);
  const title = page?.naam ?? '';
  const event = (text: string): Line => ({
    at: reads.now,
    by: { role: 'medewerker', id: person.id, name: person.name },
    kind: 'event',
    text,
    files: [],
  });
  const away = (text: string) => inItsPlace(takeover, formAtRest(takeover, title, text, false));
  const onSaid = { saidAt: reads.now, remindedAt: null };
  if (page?.version !== intake.version)
    return {
      takeover: { ...takeover, ...onSaid, filling: null },
      toEmployee: [...putAway(takeover, desk), say(spoken.pageChanged(helper))],
      toThread: [said.pageChanged],
      effects: [away(said.pageChanged)],
    };
  if (choice === 'yes') {
    const agreed = event(said.agreed(person.name, title));
    const after = { ...ended(takeover, 'ordered', reads.number, reads.now), filling: null };
    return {
      takeover: after,
      toEmployee: [],
      toThread: [],
      effects: [
        line(takeover, agreed),
        away(said.becameTicket(person.name, reads.number)),
        shown(after, desk, reads.roster),
        ...taught({ takeover, product: intake.product }),
      ],
      then: {
        do: 'make',
        intake,
        number: reads.number,
        spoken: talkOf([...reads.lines, agreed]),
        closing: spoken.agreed(takeover.agent?.name ?? filling.by),
      },
    };
  }
  const changes = choice === 'change';
  const notMade = takeover.agent ? spoken.notMade(helper) : spoken.notMadeInLine;
  const heard = changes ? spoken.whatToChange(helper) : notMade;
  const text = changes ? said.wantsChange(person.name) : said.refused(person.name, title);
  return {
    takeover: { ...takeover, ...onSaid, filling: changes ? { ...filling, asked: null } : null },
    toEmployee: [...putAway(takeover, desk), say(heard)],
    toThread: [text],
    effects: [line(takeover, event(text)), away(text)],
  };
}

/** The agent takes it back: its buttons go. */
export const takenBack = (takeover: Takeover, agent: string, desk: Desk): DeskEffect[] => [
  ...putAway(takeover, desk),
  say(wordsOf(takeover.language).desk.takenBack(agent)),
];

/** The summary without its buttons. */
function putAway({ filling, language }: Takeover, desk: Desk): DeskEffect[] {
  const words = wordsOf(language);
  const page = filling && spokenDesk(desk, language).catalogue.get(filling.intake.product);
  return filling && page ? retired(words, page, withoutFormOf(filling.intake), words.stoppedBadge) : [];
}

const withoutFormOf = ({ form: _, ...intake }: Intake): Intake => intake;

/** A chat that ends otherwise: what was filled in for it is over too. */
export function withoutFilling(step: DeskStep, desk: Desk): DeskStep {
  const { takeover } = step;
  const { filling } = takeover;
  if (takeover.state !== 'ended' || !filling) return step;
  const title = desk.catalogue.get(filling.intake.product)?.naam ?? '';
  return {
    ...step,
    takeover: { ...takeover, filling: null },
    toEmployee: [...(filling.asked && takeover.outcome !== 'gone' ? putAway(takeover, desk) : []), ...step.toEmployee],
    effects: [...step.effects, inItsPlace(takeover, formAtRest(takeover, title, said.chatOver, false))],
  };
}
