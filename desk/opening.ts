import { calledName } from '../dialogs/to-desk.ts';
import { toldOf, type Help } from '../dialogs/ask-desk.ts';
import type { Desk, Reads } from '../dialogs/desk.ts';
import { isPrivate } from '../dialogs/in-thread.ts';
import type { Session } from '../dialogs/session.ts';
import { ended } from '../tickets/status.ts';
import { shown } from './chat-card.ts';
import type { DeskEffect } from './effect.ts';
import { isConfidential } from '../dialogs/confidential.ts';
import { moodAfter } from './mood.ts';
import { suggestedFor } from './suggestions.ts';
import { type Roster } from './roster.ts';
import { inQueue, type About, type Takeover } from './takeover.ts';

/** A chat comes into the queue. */

export type Asked = Help & { id: string };

/** What of a conversation stands on the card. */
export function aboutOf(session: Session, asked: Help, desk: Desk, { employee, tickets }: Reads): About {
  const { intake } = session;
  const id = asked.product ?? intake?.product;
  const page = id === undefined ? undefined : desk.catalogue.get(id);
  const isSecret = [asked.said, asked.asked ?? ''].some((text) => isConfidential(text, desk));
  const secret = isSecret || (page !== undefined && isPrivate(page));
  const said = secret ? '' : toldOf(asked);
  return {
    said,
    product: page ? { id: page.id, title: page.naam } : null,
    answers:
      page && intake?.product === page.id
        ? page.richtvragen.flatMap(({ id: one, kort }) => {
            const answer = intake.answers[one];
            return answer ? [{ label: kort, text: answer.text }] : [];
          })
        : [],
    suggested: secret
      ? []
      : suggestedFor(said, [...(page ? [page.id] : []), ...(session.choice?.candidates ?? [])], desk),
    mood: moodAfter(asked.why === 'angry' ? 'angry' : 'calm', secret ? '' : `${asked.said} ${asked.asked ?? ''}`),
    building: employee.building ?? null,
    department: employee.department ?? null,
    phone: employee.phone ?? null,
    open: tickets
      .filter(({ status, parent }) => parent === null && !ended.includes(status))
      .map(({ number }) => number)
      .slice(0, 5),
    secret,
  };
}

export function opened(
  asked: Asked,
  conversation: string,
  session: Session,
  desk: Desk,
  reads: Reads,
  roster: Roster,
): { takeover: Takeover; effects: DeskEffect[] } {
  const { now, employee } = reads;
  const takeover = inQueue(
    {
      id: asked.id,
      conversation,
      person: { id: employee.id, name: calledName(employee.name) },
      language: session.language ?? 'nl',
      why: asked.why,
      about: aboutOf(session, asked, desk, reads),
      saidAt: now,
    },
    now,
  );
  return { takeover, effects: [{ kind: 'open-takeover', takeover }, shown(takeover, desk, roster, 'send')] };
}
