import type { DocumentAudit } from '../../model/audit.ts';
import { ELEMENTS, THEMES, WORDING_CATEGORIES } from '../../model/vocabulary.ts';
import { allGoals, counted, ownGoals, plansWithStrengths } from '../counts.ts';
import type { CategoryFound } from '../rules-found.ts';
import { stanceCounts } from '../stances.ts';
import type { Sheet } from './sheet.ts';

interface Props {
  readonly sheet: Sheet;
  readonly documents: readonly DocumentAudit[];
  readonly found: readonly CategoryFound[];
}

/** A figure with what it counts. */
interface Fact {
  readonly figure: string;
  readonly said: string;
}

/** What is good in all documents and what is worth a conversation, in three facts each. */
export function AtAGlance(props: Props) {
  const good = goodFacts(props);
  const open = openFacts(props);
  return (
    <section id="glance">
      <h2>At a glance</h2>
      <div class="glance">
        <Facts
          title="What is good in them"
          sort="good"
          facts={good}
          none="The rules found nothing to credit here. A reader may well find more."
        />
        <Facts title="Worth a conversation" sort="open" facts={open} none="The rules found nothing to ask about." />
      </div>
    </section>
  );
}

interface FactsProps {
  readonly title: string;
  readonly sort: string;
  readonly facts: readonly Fact[];
  readonly none: string;
}

function Facts({ title, sort, facts, none }: FactsProps) {
  return (
    <div class={`facts ${sort}`}>
      <h3>{title}</h3>
      {facts.length === 0 ? <p>{none}</p> : null}
      <ul>
        {facts.map(({ figure, said }) => (
          <li>
            <b>{figure}</b> {said}
          </li>
        ))}
      </ul>
    </div>
  );
}

function goodFacts({ sheet: { words }, documents }: Props): readonly Fact[] {
  const strengths = plansWithStrengths(documents);
  const goals = ownGoals(documents);
  const themes = THEMES.map((theme) => {
    const counts = stanceCounts(documents, theme);
    return { name: words.themes[theme].name, shown: counts.for + counts.mixed };
  });
  const [best] = themes.toSorted((a, b) => b.shown - a.shown);
  return [
    ...(strengths.with === 0
      ? []
      : [{ figure: `${strengths.with} of ${strengths.plans}`, said: 'care plans record strengths of this person' }]),
    ...(goals.own === 0
      ? []
      : [
          {
            figure: `${goals.own} of ${goals.goals}`,
            said: `goals are the person's own, in ${counted(goals.documents, 'document')}`,
          },
        ]),
    ...(best === undefined || best.shown === 0
      ? []
      : [
          {
            figure: `${best.shown} of ${documents.length}`,
            said: `documents show the theme evidenced most: ${best.name}`,
          },
        ]),
  ];
}

function openFacts({ sheet: { words }, documents, found }: Props): readonly Fact[] {
  const plans = documents.filter(({ kind, sections }) => kind === 'care-plan' && sections !== null);
  const gaps = ELEMENTS.map((element) => ({
    name: words.elements[element],
    open: plans.filter(({ sections }) => sections?.[element].status !== 'present').length,
  }));
  const [widest] = gaps.toSorted((a, b) => b.open - a.open);
  const goals = allGoals(documents);
  const imposed = goals.filter(({ ownership }) => ownership === 'professional' || ownership === 'ghostwritten').length;
  const wording = found.find(({ category }) => WORDING_CATEGORIES.some((known) => known === category));
  return [
    ...(widest === undefined || widest.open === 0
      ? []
      : [
          {
            figure: `${widest.open} of ${plans.length}`,
            said: `care plans hold nothing of the person under ${widest.name.toLowerCase()}, the widest gap among the sections`,
          },
        ]),
    ...(imposed === 0
      ? []
      : [
          {
            figure: `${imposed} of ${goals.length}`,
            said: "goals are the service's, set for the person or in their voice",
          },
        ]),
    ...(wording === undefined
      ? []
      : [
          {
            figure: `${wording.documents} of ${documents.length}`,
            said: `documents have wording to look at again, most often for ${words.categories[wording.category].name.toLowerCase()}`,
          },
        ]),
  ];
}
