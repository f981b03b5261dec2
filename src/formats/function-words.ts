/**
 * Closed classes of English that tell a label from a sentence by its shape, as a compositor would. They know nothing about care:
 * which labels mean what stands in `rules/`.
 */
const SUBJECT = /^(?:I|You|He|She|They|We|It|There|This|That|These|Those)(?:['’](?:m|s|d|re|ve|ll))?\s+\S/;
const QUESTION = /^(?:What|Who|Where|When|Why|How|If)(?:['’]\p{Ll}+)?\s/u;
const VERB =
  /\s(?:am|is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|do|does|did)(?:n['’]t)?\s+\S/;
/** Words that open a clause inside a title, whose verb is then not the verb of a sentence: "Outcomes that I have chosen". */
const CLAUSE = /\s(?:that|who|whom|which|what|how|where|when|why|if|to|I|you|he|she|they|we|it)\s/i;

/** "She said", "There is no history": a sentence has begun. "You" alone may be who does something. */
function beginsWithSubject(words: string): boolean {
  return SUBJECT.test(words);
}

/** "What helps", "If things move faster": a clause that titles what it asks for. */
export function beginsWithQuestionWord(words: string): boolean {
  return QUESTION.test(`${words} `);
}

/** "Mr Achebe is a chef" has its verb and is a sentence; "My dream is" and "Things I will do" are titles. */
export function holdsSentence(words: string): boolean {
  if (beginsWithSubject(words)) return true;
  const verb = VERB.exec(words);
  return verb !== null && !beginsWithQuestionWord(words) && !CLAUSE.test(words.slice(0, verb.index + 1));
}
