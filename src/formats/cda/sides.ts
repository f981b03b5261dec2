import type { StatedBy } from '../../model/document.ts';
import { childAt, childrenOf, type XmlElement } from '../xml-tree.ts';

const idKey = ({ attributes }: XmlElement): string => `${attributes.root ?? ''}|${attributes.extension ?? ''}`;

/** The identifiers of the person whom the document is about. */
export function personIds(root: XmlElement): ReadonlySet<string> {
  const roles = childrenOf(root, 'recordTarget').flatMap((target) => childrenOf(target, 'patientRole'));
  return new Set(roles.flatMap((role) => childrenOf(role, 'id')).map(idKey));
}

/** Relationships (HL7 RoleCode) by which an author is the person: "oneself". */
const SELF = new Set(['ONESELF', 'SELF', 'PAT']);
/** Kinds of role (HL7 RoleClass) that say so: patient, personal relationship. */
const CLASSES: Readonly<Record<string, StatedBy>> = { PAT: 'person', PRS: 'carer' };

/** Whose something is by its authors: the person's, a professional's, a relative's; both sides together are shared. */
export function authorSide(element: XmlElement, person: ReadonlySet<string>): StatedBy | null {
  return sideOfAll(rolesIn(element, 'author', 'assignedAuthor'), person);
}

/** Takes a step or answers for it, beside performers (HL7 ParticipationType). */
const ACTING = new Set(['PRF', 'PPRF', 'SPRF', 'RESP']);

/** Who takes a step: whoever performs it or takes part as such. Who wrote it down does not, unless that was the person or a relative. */
export function actorSide(step: XmlElement, person: ReadonlySet<string>): StatedBy | null {
  const acting = childrenOf(step, 'participant').filter(({ attributes }) => ACTING.has(attributes.typeCode ?? ''));
  const roles = [
    ...rolesIn(step, 'performer', 'assignedEntity'),
    ...acting.flatMap((one) => childrenOf(one, 'participantRole')),
  ];
  const author = authorSide(step, person);
  return sideOfAll(roles, person) ?? (author === 'professional' ? null : author);
}

function rolesIn(element: XmlElement, part: string, role: string): readonly XmlElement[] {
  return childrenOf(element, part).flatMap((one) => childAt(one, role) ?? []);
}

function sideOfAll(roles: readonly XmlElement[], person: ReadonlySet<string>): StatedBy | null {
  const found = new Set(roles.map((role) => sideOf(role, person)));
  if (found.size > 1) return found.has('person') ? 'shared' : 'professional';
  return [...found][0] ?? null;
}

function sideOf(role: XmlElement, person: ReadonlySet<string>): StatedBy {
  const code = childAt(role, 'code');
  if (childrenOf(role, 'id').some((id) => person.has(idKey(id))) || SELF.has(code?.attributes.code ?? ''))
    return 'person';
  const named = CLASSES[role.attributes.classCode ?? ''];
  if (named !== undefined) return named;
  // Personal relationships come from a code system of their own (HL7 RoleCode).
  return code?.attributes.codeSystem === '2.16.840.1.113883.5.111' ? 'carer' : 'professional';
}
