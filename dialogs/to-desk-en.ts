import type { toDeskNl } from './to-desk-nl.ts';

/** What somebody hears whose question a colleague sent to the desk. English at B1. */
export const toDeskEn: typeof toDeskNl = {
  passedOn: (by, said) => `${by} passed your question on to the desk: "${said}". I will help you from here.`,
  soon: (by, said) =>
    `${by} passed your question on to the desk: "${said}". We will go on with that once this is done.`,
  note: (by, note) => `${by} adds: "${note}".`,
  hint: (by) =>
    `${by} sent you to the desk. Tell me here yourself what it is about, and I will help you. Your colleagues don't read along here.`,
};
