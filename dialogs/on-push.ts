import { ended } from '../tickets/status.ts';
import { plain } from './answers/answer-type.ts';
import { say, type Step } from './effect.ts';
import { meantAmong, toldLately } from './meant-ticket.ts';
import { aboutNoOther } from './named.ts';
import { reply, type Scene } from './scene.ts';
import { withTicket } from './which-ticket.ts';

/** What is said after news of a ticket, such as "kan het ook morgen?": it goes with that ticket. */

/** How a remark about something that was just told begins. */
const remarks =
  /^(?:(?:o|oh|ah|oei|hm+|oke|ok|ja|nee|prima|sorry|helaas|jammer|maar|en|dus|top|fijn|okay|yes|no|but|and|great)\b[\s,.!]*)*(?:kan|kunnen|kun|mag|zou(?:den)?|wil(?:len)?|graag|liever|doe|laat|da[nt]|die|deze|hij|hem|ze|het|er|om|na|voor|vanaf|tussen|(?:over)?morgen|vandaag|volgende|deze|(?:maan|dins|woens|donder|vrij|zater|zon)dag|niet|is|wordt|gaat|lukt|komt|komen|wanneer|hoe (?:laat|lang)|waarom|hoezo|ik (?:ben|kan|zit|werk|wacht)|w[ei]j? zijn|bel|let|vergeet|can|could|would|may|please|it|that|they|is|will|when|why|how long|i (?:am|can|will)|i'm|tomorrow|monday|tuesday|wednesday|thursday|friday|rather|after|before)\b/;

/** A remark on what was told here last; undefined when it is something else. */
export function onPush(scene: Scene, text: string): Step | undefined {
  const told = toldLately(scene);
  if (told.length === 0 || text.length > 500 || !remarks.test(plain(text))) return undefined;
  const own = told.map(({ product }) => product);
  if (!aboutNoOther(scene.desk, own, text)) return undefined;
  const open = told.filter(({ status }) => !ended.includes(status));
  const [last] = told;
  if (open.length === 0 && last)
    return reply(scene, say(scene.words.ticket.overNow(last.number, scene.words.status[last.status])));
  const meant = meantAmong(scene, text, open);
  return withTicket(scene, meant.length > 0 ? meant : open, 'note', text);
}
