import type { Framework, RulePack, Standard } from '../model/pack.ts';
import type { Theme } from '../model/vocabulary.ts';
import type { FrameworkWords, PartWords } from '../report/wordbook.ts';

/** Something that speaks to parts of a framework: those that it names, or else those of its theme. */
interface Speaker {
  readonly id: string;
  readonly theme: Theme | null;
  readonly parts: readonly string[];
}

/** A framework with the rules and criteria that speak to each of its parts. */
export function frameworkWords(framework: Framework, standards: readonly Standard[], pack: RulePack): FrameworkWords {
  const { id, name, about, source, copyright, members } = framework;
  const rules = rulesOf(pack);
  const criteria = standards.flatMap((standard) => standard.criteria);
  const named = (speaker: Speaker): readonly string[] =>
    speaker.parts.filter((part) => part.startsWith(`${id}/`)).map((part) => part.slice(id.length + 1));
  const speakersTo = (member: Framework['members'][number], speakers: readonly Speaker[]): readonly string[] =>
    speakers
      .filter((speaker) => {
        const parts = named(speaker);
        if (parts.length > 0) return parts.includes(member.id);
        return speaker.theme !== null && member.themes.includes(speaker.theme);
      })
      .map((speaker) => speaker.id);
  return {
    id,
    name,
    about,
    source,
    copyright,
    parts: members.map((member): PartWords => {
      const { id: part, name: called, about: says, themes } = member;
      return {
        id: part,
        name: called,
        about: says,
        themes,
        rules: [...new Set(speakersTo(member, rules))].sort(),
        criteria: [...new Set(speakersTo(member, criteria))],
      };
    }),
    named: Object.fromEntries(
      [...rules, ...criteria]
        .map((speaker) => [speaker.id, named(speaker)] as const)
        .filter(([, own]) => own.length > 0),
    ),
  };
}

function rulesOf({ wording, sections, signs, themes }: RulePack): readonly Speaker[] {
  return [
    ...wording,
    ...sections.map(({ element, theme, parts }) => ({ id: `section/${element}`, theme, parts })),
    ...signs.map(({ id, parts, finding }) => ({ id, theme: finding?.theme ?? null, parts })),
    ...themes.flatMap(({ theme, for: shown, against }) =>
      [...shown, ...against].map(({ id, parts }) => ({ id, theme, parts })),
    ),
  ];
}
