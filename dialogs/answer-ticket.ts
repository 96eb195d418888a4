import type { Ticket } from '../tickets/ticket.ts';
import { answerApprover, asksBack } from './answer-approver.ts';
import { agrees, yesOrNo } from './answers/yes-no.ts';
import type { Step } from './effect.ts';
import type { Scene } from './scene.ts';
import { answerTicket, confirmSolved, noteWith, notSolved } from './solved.ts';

/** The answer to what was asked of a ticket: by who approves it, by who executes it, or by Loket, whether it is good. */
export function answerTo(scene: Scene, ticket: Ticket, text: string): Step {
  const { number, status } = ticket;
  if (asksBack(scene, ticket)) return answerApprover(scene, ticket, text);
  if (status === 'wacht-op-klant') return answerTicket(scene, number, text);
  if (status === 'gereed' && agrees(text)) return confirmSolved(scene, number);
  if ((status === 'gereed' || status === 'gesloten') && yesOrNo(text) === false)
    return notSolved(scene, number, beyondNo(text));
  return noteWith(scene, number, text, scene.words.ticket.addedTo(`**${number}**`));
}

/** What "nee, …" tells beyond the no. */
export function beyondNo(text: string): string | undefined {
  const rest = text
    .trim()
    .replace(
      /^(?:nee|neen|helaas|no|unfortunately)[\s,.!]*(?:nog (?:steeds )?niet[\s,.!]*|not yet[\s,.!]*)?(?:opgelost[\s,.!]*|solved[\s,.!]*|fixed[\s,.!]*)?/i,
      '',
    );
  return rest.split(/\s+/).length > 2 ? text.trim() : undefined;
}
