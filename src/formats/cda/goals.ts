import type { StatedBy } from '../../model/document.ts';
import { childAt, childrenOf, type XmlElement, xmlText } from '../xml-tree.ts';

/** A goal among the entries of a section, and whose it is by its authors. */
export interface CdaGoal {
  readonly place: XmlElement;
  /** The words of the entry itself, or null where it only refers to the narrative. */
  readonly words: string | null;
  /** The id of the passage of the narrative that tells it, or null. */
  readonly id: string | null;
  readonly by: StatedBy | null;
}

/** Goal observations (`moodCode="GOL"`) of a section, those inside others too. */
export function goalsOf(root: XmlElement, section: XmlElement): readonly CdaGoal[] {
  const person = personIds(root);
  const sectionAuthors = sides(section, person);
  return childrenOf(section, 'entry')
    .flatMap(observationsIn)
    .map((observation): CdaGoal => {
      const reference =
        childAt(observation, 'text', 'reference') ?? childAt(observation, 'value', 'originalText', 'reference');
      const id = reference?.attributes.value?.replace(/^#/, '') ?? null;
      const own = sides(observation, person);
      return { place: observation, words: wordsOf(observation), id, by: own ?? sectionAuthors };
    });
}

/** Words of an observation, from what says most to what says least. */
function wordsOf(observation: XmlElement): string | null {
  const value = childAt(observation, 'value');
  const text = childAt(observation, 'text');
  const code = childAt(observation, 'code');
  const found = [
    value === null ? '' : xmlText(value),
    text === null ? '' : xmlText(text),
    value?.attributes.displayName ?? '',
    code?.attributes.displayName ?? '',
  ].find((words) => words !== '');
  return found ?? null;
}

function observationsIn(entry: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [...childrenOf(entry)];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    // A goal's own parts (milestones, progress) are told with it.
    if (next.name === 'observation' && next.attributes.moodCode === 'GOL') found.push(next);
    else waiting.push(...childrenOf(next));
  }
  return found;
}

const idKey = ({ attributes }: XmlElement): string => `${attributes.root ?? ''}|${attributes.extension ?? ''}`;

/** The identifiers of the person whom the document is about. */
function personIds(root: XmlElement): ReadonlySet<string> {
  const roles = childrenOf(root, 'recordTarget').flatMap((target) => childrenOf(target, 'patientRole'));
  return new Set(roles.flatMap((role) => childrenOf(role, 'id')).map(idKey));
}

/** Relationships (HL7 RoleCode) by which an author is the person: "oneself". */
const SELF = new Set(['ONESELF', 'SELF', 'PAT']);

/** Whose something is by its authors: the person's, a professional's, a relative's; both sides together are shared. */
function sides(element: XmlElement, person: ReadonlySet<string>): StatedBy | null {
  const found = new Set(
    childrenOf(element, 'author').flatMap((author): readonly StatedBy[] => {
      const role = childAt(author, 'assignedAuthor');
      return role === null ? [] : [sideOf(role, person)];
    }),
  );
  if (found.size > 1) return found.has('person') ? 'shared' : 'professional';
  return [...found][0] ?? null;
}

function sideOf(role: XmlElement, person: ReadonlySet<string>): StatedBy {
  const code = childAt(role, 'code');
  if (childrenOf(role, 'id').some((id) => person.has(idKey(id))) || SELF.has(code?.attributes.code ?? ''))
    return 'person';
  // Personal relationships come from a code system of their own (HL7 RoleCode).
  return code?.attributes.codeSystem === '2.16.840.1.113883.5.111' ? 'carer' : 'professional';
}
