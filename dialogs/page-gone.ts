import { say, type Step } from './effect.ts';
import { idle, type Scene } from './scene.ts';
import type { Intake } from './session.ts';
import { takeUp } from './take-up.ts';
import { need } from './which-product.ts';

const longest = 80;

/** What somebody said, as far as it is needed to know it again. */
export const quoted = (said: string): string =>
  `"${said.length > longest ? `${said.slice(0, longest).trim()}…` : said}"`;

/** The page of an intake left the catalogue: what takes its place is looked for with the same words, and what was told goes along. */
export function seekAnew(scene: Scene, intake: Intake): Step {
  const { desk, session } = scene;
  const now = { ...scene, session: idle(session) };
  const { outcome, products } = desk.search(intake.said);
  const found = outcome === 'found' ? desk.catalogue.get(products[0].id) : undefined;
  const told = [intake.said, ...toldIn(intake)].join('. ');
  const step = found ? takeUp(now, found, told) : need(now, intake.said);
  return { ...step, effects: [say(scene.words.pageGone(quoted(intake.said))), ...step.effects] };
}

/** What was answered, as it was asked; then what was known without asking. A stored session keeps no order of its own. */
function toldIn({ answers, trail }: Intake): string[] {
  const passing = Object.keys(answers).filter((id) => !trail.includes(id));
  return [...trail, ...passing.sort()].flatMap((id) => answers[id]?.text ?? []);
}
