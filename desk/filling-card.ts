import type { Form } from '../dialogs/form-card.ts';
import type { Intake } from '../dialogs/session.ts';
import type { Message } from '../dialogs/channel.ts';
import type { Desk } from '../dialogs/desk.ts';
import type { DeskEffect } from './effect.ts';
import { deskWords as words } from './nl.ts';
import type { Posted } from './step.ts';
import type { Takeover } from './takeover.ts';

/** The form that an agent fills in for an employee, in the thread of the chat. */

/** A page of the PDC. */
export type Page = NonNullable<ReturnType<Desk['catalogue']['get']>>;

/** The name of its card in the thread. */
const formCard = ({ id }: Takeover): string => `invullen:${id}`;

/** Names the form as it stands: what is sent from an older one changes nothing. */
export const formKey = ({ id, revision, form }: Intake): string =>
  `${id}/${String(revision)}/${String(form?.asked.length ?? 0)}`;

/** The form, to be filled in. */
export function formToFill({ id, person }: Takeover, page: Page, intake: Intake, form: Form, lead: string): Message {
  const errors = form.inputs.flatMap(({ label, error }) => (error ? [`${label}: ${error}`] : []));
  const press = (value: string) => ({ do: 'gesprek', ref: id, value });
  return {
    text: [`**${page.naam}**`, lead, ...errors].join('\n\n'),
    card: {
      title: page.naam,
      badge: { text: words.formOf(person.name), tone: 'attention' },
      paragraphs: [lead],
      inputs: form.inputs,
      buttons: [
        { title: words.putTo(person.name), press: press(`filled ${formKey(intake)}`), style: 'primary', sends: true },
        { title: words.takeBack, press: press('unfill') },
      ],
    },
  };
}

/** The form while the employee looks at it, or when it is over: nothing can be filled in. */
export function formAtRest({ id }: Takeover, title: string, stand: string, open: boolean): Message {
  return {
    text: `**${title}**\n\n${stand}`,
    card: {
      title,
      paragraphs: [stand],
      ...(open ? { buttons: [{ title: words.takeBack, press: { do: 'gesprek', ref: id, value: 'unfill' } }] } : {}),
    },
  };
}

/** A new form in the thread. */
export const posted = (takeover: Takeover, message: Message): Posted => ({ message, copy: formCard(takeover) });

/** The form as it stands now, in its place. */
export const inItsPlace = (takeover: Takeover, message: Message): DeskEffect => ({
  kind: 'to-desk',
  how: 'update',
  card: formCard(takeover),
  message,
});
