import { askForCall } from './callback.ts';
import type { Command } from './commands.ts';
import * as during from './during.ts';
import { say, type Step } from './effect.ts';
import { addsOneByOne, putForm, toQuestions } from './form.ts';
import { resume } from './later.ts';
import { listOwn } from './own-tickets.ts';
import { personAsked } from './person-asked.ts';
import { buttons, helpButtons, reply, type Scene } from './scene.ts';
import { notHelped } from './self-help.ts';
import type { Session } from './session.ts';
import { nothingOpen } from './short-reply.ts';
import { register } from './specialist.ts';
import { stopWithoutIntake } from './stop.ts';
import { canChange, changeAnswer } from './summary.ts';

/** Commands work anywhere: stop, terug, wijzig, overnieuw, status, help, een mens. */

/** Whether a command is one here: "wijzig …" needs something that can be changed, else it is what somebody needs. */
export function isMeant(scene: Scene, command: Command, open: ReturnType<typeof during.current>): boolean {
  if (command.do === 'questions') return open !== undefined && !addsOneByOne(open.product, open.intake);
  if (command.do !== 'change' || command.what === '') return true;
  return open !== undefined && canChange(scene, open.product, open.intake, command.what);
}

/** `typed` is how it was said; a button says nothing. */
export function onCommand(scene: Scene, command: Command, offered?: Session['offered'], typed = ''): Step {
  const open = during.current(scene);
  switch (command.do) {
    case 'human':
      return personAsked(scene, typed, offered);
    case 'call':
      return askForCall(scene);
    case 'status':
      return during.andOn(scene, listOwn(scene));
    case 'stop':
      if (open) return during.stop(scene, open.product, open.intake, scene.words.stopped);
      return stopWithoutIntake(scene, offered);
    case 'help':
      return during.andOn(scene, buttons(scene.words.help, helpButtons(scene.words)));
    case 'resume':
      if (open) return during.again(scene, open.product, open.intake);
      if (scene.session.specialist) return register(scene, scene.session.specialist);
      return scene.session.tip ? notHelped(scene, scene.session.tip) : resume(scene);
    case 'form':
      return open ? putForm(scene, open.product, open.intake) : reply(scene, say(scene.words.form.nothingYet));
    case 'questions':
      return open ? toQuestions(scene, open.product, open.intake) : nothingOpen(scene);
    case 'change':
      return open
        ? changeAnswer(scene, open.product, open.intake, command.what)
        : reply(scene, say(scene.words.nothingToChange));
    case 'back':
      return open ? during.goBack(scene, open.product, open.intake) : nothingOpen(scene);
    case 'restart':
      return open ? during.startAgain(scene, open.product, open.intake) : nothingOpen(scene);
    case 'repeat':
      return open ? during.again(scene, open.product, open.intake) : nothingOpen(scene);
    case 'wish':
      return during.andOn(
        scene,
        { kind: 'wish', person: scene.reads.employee.id, wish: command.wish },
        say(command.wish === 'uit' ? scene.words.ticket.wishOff : scene.words.ticket.wishOn),
      );
    case 'why':
      return open ? during.why(scene, open.product, open.intake) : nothingOpen(scene);
  }
}
