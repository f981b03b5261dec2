import type { Document } from '../../../model/document.ts';
import type { RulePack } from '../../../model/pack.ts';
import {
  greetedNames,
  namesAfterRoles,
  namesBeforeRoles,
  namesInCapitals,
  ownNames,
  signatures,
  titledNames,
} from './introduced-names.ts';
import { knownNames } from './known-names.ts';
import { lexiconOf } from './lexicon.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { pageOf } from './page.ts';
import { peopleOf } from './people.ts';
import { labelledNames } from './told-names.ts';

/** Finds the people whom a document names, and every place where it does. */
export function nameFinder(
  pack: RulePack,
): (document: Document, isTaken: (place: number) => boolean) => readonly Mention[] {
  const lexicon = lexiconOf(pack);
  return (document, isTaken) => {
    const page = pageOf(document, lexicon, isTaken);
    const seen = [
      ...labelledNames(page),
      ...greetedNames(page),
      ...signatures(page),
      ...titledNames(page),
      ...namesInCapitals(page),
      ...namesAfterRoles(page),
      ...namesBeforeRoles(page),
      ...ownNames(page),
      ...knownNames(page),
    ];
    return mentionsOf(page, peopleOf(page, seen), seen);
  };
}
