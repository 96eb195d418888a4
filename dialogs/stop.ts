import { offerDraft } from './draft.ts';
import { say, type Step } from './effect.ts';
import { dropLater } from './later.ts';
import { idle, reply, type Scene } from './scene.ts';
import type { Session } from './session.ts';
import { nothingOpen } from './short-reply.ts';

/** "Stop" when nothing is open: "nee" to what was just offered; else what waits is offered, and not thrown away unseen. */
export function stopWithoutIntake(before: Scene, offered: Session['offered']): Step {
  // An intake of which the page is gone ends here too.
  const { intake: _, ...session } = before.session;
  const scene = { ...before, session };
  if (offered === 'resume') return dropLater(scene);
  // Steps to try were shown, or a specialist offered: who stops there does without.
  if (scene.session.tip || scene.session.specialist)
    return reply({ ...scene, session: idle(scene.session) }, say(scene.words.ready));
  return offerDraft(scene, scene.words.waiting.nothingOpenBut) ?? nothingOpen(scene);
}
