import { announcing, mayAnnounce, maybeAnnouncing } from '../../desk/announcing.ts';
import { announcedText } from '../../dialogs/announced.ts';
import type { Incoming } from '../../dialogs/channel.ts';
import { say, type Step } from '../../dialogs/effect.ts';
import { spokenDesk } from '../../dialogs/spoken-desk.ts';
import type { Announcement, Step as Told } from '../../tickets/announcement.ts';
import type { Chat } from './chat.ts';

/** Somebody tells many of something in a talk, as bot/announce-turn.ts does it: everybody who has a chat hears it. */
export class Announcers {
  private made = 0;

  turn(chat: Chat, what: Incoming['what']): Step | undefined {
    const { session, desk, now, others, employee } = chat;
    if (!mayAnnounce(desk, employee.id) || !maybeAnnouncing(session, what)) return undefined;
    const step = announcing(session, what, desk, {
      person: employee.id,
      may: true,
      conversation: employee.id,
      now,
      newId: `melding-${String(this.made + 1)}`,
      open: others.announcements,
      unsure: [],
    });
    const effects: Step['effects'] = [];
    for (const effect of step?.effects ?? [])
      if (effect.kind === 'announce') {
        this.made++;
        this.tell(chat, effect.announcement, 'begun');
      } else if (effect.kind === 'retell') this.tell(chat, effect.announcement, effect.what);
      else if (effect.kind === 'send' || effect.kind === 'update') effects.push(effect);
    return step && { session: step.session, effects };
  }

  private tell({ desk, now, others, employee }: Chat, one: Announcement, step: Told): void {
    others.announcements = others.announcements.filter(({ id }) => id !== one.id);
    if (step !== 'over') others.announcements.push(one);
    others.tellAll(employee.id, (words) => [
      say(announcedText(one, step, now, spokenDesk(desk, words.language), words)),
    ]);
  }
}
