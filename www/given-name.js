// Names that a stranger gave, as they stand in sentences of the page: what is written from the
// right keeps to itself, and nothing in a name is read as a mark of the sentence.

/** Letters that are written from the right: Hebrew, Arabic, Syriac and their neighbours. */
const FROM_THE_RIGHT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const [ISOLATE, END] = ['\u2068', '\u2069'];
/** Takes no room and joins what it stands between. */
const JOINER = '\u2060';

/** @param {string} name */
export function givenName(name) {
  const plain = name.replaceAll('{', `{${JOINER}`);
  return FROM_THE_RIGHT.test(plain) ? `${ISOLATE}${plain}${END}` : plain;
}
