import { inEnglish } from '../knowledge/english.ts';
import type { Organisation } from '../knowledge/organisation.ts';
import type { Desk, SpokenDesk } from './desk.ts';
import type { Language } from './words.ts';

const views = new WeakMap<Desk, SpokenDesk>();

/** The desk in the language of a conversation: its pages and names, as far as there is English, else in Dutch. */
export function spokenDesk(desk: Desk, language: Language): SpokenDesk {
  if (language === 'nl') return desk;
  let view = views.get(desk);
  if (!view) views.set(desk, (view = inEnglishToo(desk)));
  return view;
}

/** Pages are translated when they are looked up: a turn needs one or two of them. */
function inEnglishToo(desk: Desk): SpokenDesk {
  const { catalogue } = desk;
  return {
    ...desk,
    organisation: organisationInEnglish(desk.organisation),
    catalogue: {
      has: (id) => catalogue.has(id),
      get(id) {
        const page = catalogue.get(id);
        return page && inEnglish(page);
      },
    },
  };
}

const organisationInEnglish = (organisation: Organisation): Organisation => ({
  ...organisation,
  bereikbaar: { ...organisation.bereikbaar, ...organisation.bereikbaar.engels },
  groepen: organisation.groepen.map((group) => ({ ...group, ...group.engels })),
});
