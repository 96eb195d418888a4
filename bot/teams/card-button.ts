import { SubmitAction } from '@microsoft/teams.cards';
import type { Button } from '../../dialogs/channel.ts';

/** The verb by which our buttons are recognised among those of others. */
export const verb = 'loket';

const styles = { primary: 'positive', danger: 'destructive' } as const;

/** A button. One that sends nothing works whatever stands in the inputs beside it. */
export function action(button: Button): SubmitAction {
  return new SubmitAction({
    title: button.title,
    ...(button.style ? { style: styles[button.style] } : {}),
    ...(button.sends ? {} : { associatedInputs: 'none' }),
    data: { verb, ...button.press } as never,
  });
}
