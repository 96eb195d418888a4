import {
  Choice,
  ChoiceSetInput,
  DateInput,
  NumberInput,
  TextBlock,
  TextInput,
  TimeInput,
  type CardElement,
} from '@microsoft/teams.cards';
import type { Input } from '../../dialogs/channel.ts';
import { shortened } from './characters.ts';

/** Inputs stand under a name of their own among the data of a button, so that none can pass for what the button says. */
const prefix = 'in:';
/** A text that is longer is cut: long enough for every answer, and for the answer type to say what its limit is. */
const longest = 5_000;
const most = 60;

const forms: Partial<Record<Input['kind'], RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^\d{2}:\d{2}$/,
  number: /^-?\d+(?:\.\d+)?$/,
};

/** What can stand in the input: a client refuses a card with "morgen" in a date. */
function valueOf({ kind, value }: Input): string | undefined {
  return value !== undefined && (forms[kind]?.test(value) ?? true) ? value : undefined;
}

function control(input: Input): CardElement {
  const value = valueOf(input);
  const common = {
    id: prefix + input.id,
    label: input.label,
    ...(input.required ? { isRequired: true, errorMessage: input.required } : {}),
    ...(value === undefined ? {} : { value }),
    ...(input.hint ? { placeholder: input.hint } : {}),
  };
  switch (input.kind) {
    case 'text':
      return new TextInput(common);
    case 'lines':
      return new TextInput({ ...common, isMultiline: true });
    case 'number': {
      const { value: number, ...rest } = common;
      return new NumberInput({ ...rest, ...(number === undefined ? {} : { value: Number(number) }) });
    }
    case 'date':
      return new DateInput(common);
    case 'time':
      return new TimeInput(common);
    case 'choice':
    case 'several':
    case 'yes-no':
    case 'person':
      return new ChoiceSetInput(...(input.choices ?? []).map((choice) => new Choice(choice))).withOptions({
        ...common,
        wrap: true,
        isMultiSelect: input.kind === 'several',
        style: styleOf(input),
      });
  }
}

/** Of more choices than fit on a screen, some letters are typed. */
const fits = 15;
function styleOf({ kind, choices = [] }: Input): 'filtered' | 'compact' | 'expanded' {
  if (kind === 'person' || (kind === 'choice' && choices.length > fits)) return 'filtered';
  return kind === 'choice' ? 'compact' : 'expanded';
}

/** An input with, under it, what is wrong with what was filled in: in words and with a sign, not by its colour alone. */
export function inputElements(input: Input): CardElement[] {
  const error = new TextBlock(`⚠ ${input.error ?? ''}`, { wrap: true, color: 'Attention', spacing: 'Small' });
  return input.error ? [control(input), error] : [control(input)];
}

/** What was filled in, by input. Anything else than short text under our own names is left out, and so counts as empty. */
export function valuesIn(data: object): Record<string, string> | undefined {
  const values = Object.entries(data).flatMap(([key, value]: [string, unknown]) =>
    key.startsWith(prefix) && key.length <= 120 && ['string', 'number', 'boolean'].includes(typeof value)
      ? [[key.slice(prefix.length), shortened(String(value), longest)] as const]
      : [],
  );
  return values.length > 0 ? Object.fromEntries(values.slice(0, most)) : undefined;
}
