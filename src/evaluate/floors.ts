import type { Figures } from './figures.ts';

/** Figures by name, each rounded down to three places. */
export type Floors = Readonly<Record<string, number>>;

/** The figure of each layer that is held at a floor. */
export function floorFigures({ deficit, sections, goals, actions, themes, kind, addressee }: Figures): Floors {
  return rounded({
    'wording-f1': deficit.f1,
    'wording-precision': deficit.precision,
    'wording-category': deficit.category,
    'sections-kappa': sections.kappa,
    'strengths-and-values-f1': sections.strengthsAndValues.f1,
    'goals-f1': goals.found.f1,
    'imposed-goals-f1': goals.imposed.f1,
    'goals-ownership': goals.ownership,
    'actions-f1': actions.found.f1,
    'actions-actor': actions.actor,
    'themes-kappa': themes.kappa,
    'themes-evidence-kappa': themes.evidenceKappa,
    kind,
    addressee,
  });
}

const rounded = (figures: Floors): Floors =>
  Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, Math.floor(figure * 1000) / 1000]));
