import type { Product } from '../knowledge/product.ts';
import type { Richtvraag } from '../knowledge/richtvraag.ts';
import { plain } from './answers/answer-type.ts';
import type { Place } from './answers/location.ts';
import type { Who } from './answers/person.ts';
import { contextOf } from './asking.ts';
import type { Employee, SpokenDesk } from './desk.ts';
import { forWhomIn, peopleNamed } from './for-whom.ts';
import { begin, settle, withAnswer } from './intake.ts';
import type { Scene } from './scene.ts';
import type { Answer, For, Intake } from './session.ts';

/** Requester and beneficiary: who an intake is for, and what may be filled in about them. */

/** Whom a new need is for, when its sentence surely says so and it is somebody else. Where colleagues read along, never. */
export function whomFor(scene: Scene, product: Product, said: string): For | undefined {
  if (product.spoed || scene.reads.thread) return undefined;
  const { organisation } = scene.desk;
  const found = forWhomIn(said, organisation, product['voor-een-ander'] === 'onderwerp');
  return found && otherThanSelf(scene, identified(scene.desk, found));
}

/** Looks a name up in the directory: one that can be meant is meant, several are to be asked about. */
export function identified(desk: SpokenDesk, whom: For): For {
  if (whom.name === undefined || whom.id !== undefined) return whom;
  const named = peopleNamed(desk.organisation, whom.name);
  const [one, ...others] = named;
  if (one && others.length === 0) return { ...whom, name: one.naam, id: one.id };
  return one ? { ...whom, candidates: named.slice(0, 5).map(({ id }) => id) } : whom;
}

/** Nobody asks for somebody else by their own name. */
export function otherThanSelf({ reads: { employee } }: Scene, whom: For): For | undefined {
  const own = whom.id === employee.id || (whom.name !== undefined && plain(whom.name) === plain(employee.name));
  return own ? undefined : whom;
}

/** The question of a page that asks for whom it is: then that question asks it, and nothing else. */
export const whomQuestion = (product: Product): Richtvraag | undefined =>
  product.richtvragen.find(
    ({ soort, vraag }) => soort === 'persoon' && /\bvoor wie\b|\bop reis\b|\bwho\b.*\b(?:for|travel)/i.test(vraag),
  );

/** What the directory knows of whom an intake is for; undefined when that is the requester. Never anything of the requester. */
export function aboutOf({ organisation }: SpokenDesk, whom: For | undefined): Employee | undefined {
  if (!whom) return undefined;
  const known = organisation.personen.find(({ id }) => id === whom.id);
  return {
    id: whom.id ?? '',
    name: whom.name ?? '',
    ...(known?.gebouw ? { building: known.gebouw } : {}),
    ...(known?.kamer ? { room: known.kamer } : {}),
    ...(known?.telefoon ? { phone: known.telefoon } : {}),
    ...(known?.afdeling ? { department: known.afdeling } : {}),
  };
}

/** The scene of an intake: what may be filled in is of whom it is for. Without one, that of the intake that is open. */
export function sceneAbout(scene: Scene, intake: Pick<Intake, 'for'> | undefined = scene.session.intake): Scene {
  const whom = aboutOf(scene.desk, intake?.for);
  if (!whom && !scene.about) return scene;
  const { about: _, ...rest } = scene;
  return whom ? { ...rest, about: whom } : rest;
}

/** Begins the intake of a need that may be for somebody else. */
export function beginFor(scene: Scene, product: Product, said: string, whom: For | undefined): Intake {
  const context = contextOf(sceneAbout(scene, whom ? { for: whom } : {}));
  const intake = begin(product, said, scene.reads.newId, context);
  return whom ? named(product, { ...intake, for: whom }) : intake;
}

/** Where the page itself asks for whom it is, the name answers that. */
function named(product: Product, intake: Intake): Intake {
  const question = whomQuestion(product);
  const name = intake.for?.name;
  if (!question || name === undefined || intake.for?.candidates) return intake;
  return settle(
    product,
    withAnswer(intake, question, {
      soort: 'persoon',
      value: { id: intake.for?.id ?? null, naam: name } satisfies Who,
      text: name,
      from: 'said',
    }),
  );
}

/** Whether it still has to be asked who it is. */
export const isOpen = (product: Product, { for: whom }: Intake): boolean =>
  whom !== undefined && (whom.candidates !== undefined || (whom.name === undefined && !whomQuestion(product)));

/**
 * The intake for somebody else than before, or for the requester again: what was told stays; what was known of one person, or
 * completed with their building, is found anew for the other.
 */
export function forAnother(scene: Scene, product: Product, intake: Intake, whom: For | undefined): Intake {
  const before = contextOf(sceneAbout(scene, intake)).employee;
  const { for: _, ...rest } = intake;
  const fresh = beginFor(scene, product, intake.said, whom);
  const question = whomQuestion(product);
  const kept = Object.entries(rest.answers).filter(
    ([id, answer]) => answer.from !== 'known' && id !== question?.id && !completedWith(answer, before.building),
  );
  const answers = { ...fresh.answers, ...Object.fromEntries(kept) };
  const parts = Object.fromEntries(Object.entries({ ...fresh.parts, ...rest.parts }).filter(([id]) => !answers[id]));
  return settle(product, {
    ...rest,
    ...(fresh.for ? { for: fresh.for } : {}),
    answers,
    parts,
    trail: rest.trail.filter((id) => answers[id]),
    revision: rest.revision + 1,
    misses: 0,
  });
}

const completedWith = ({ soort, value }: Answer, building: string | undefined): boolean =>
  soort === 'locatie' && building !== undefined && (value as Place | null)?.gebouw === building;

/** Whom a promise reaches, when that is somebody else: by name, or by who they are while the name is not known. */
export function reaches(scene: Scene, product: Product, intake: Intake): { whom?: string } {
  const name = beneficiaryOf(scene, product, intake)?.name;
  if (name === undefined) return {};
  return { whom: intake.for?.unnamed ? (intake.for.role ?? name) : name };
}

/** Who was named in answer to a question; undefined when it was passed over. */
function calledIn({ value }: Answer): For | undefined {
  const who = value as Who | null;
  return who === null ? undefined : { name: who.naam, ...(who.id === null ? {} : { id: who.id }) };
}

/** Whom a ticket is for: named in the intake, or in answer to the page's own question. Null: for the requester. */
export function beneficiaryOf(
  scene: Scene,
  product: Product,
  intake: Intake,
): { id: string | null; name: string } | null {
  if (scene.reads.thread) return null;
  const question = whomQuestion(product);
  const told = question && intake.answers[question.id];
  const named = told ? calledIn(told) : intake.for?.name === undefined ? undefined : identified(scene.desk, intake.for);
  const name = named?.name;
  if (named === undefined || name === undefined) return null;
  const whom = otherThanSelf(scene, named);
  return whom ? { id: whom.candidates ? null : (whom.id ?? null), name: whom.name ?? name } : null;
}
