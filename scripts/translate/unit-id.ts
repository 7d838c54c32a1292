/** The id of a unit in XLIFF is an XML name token, which has no brackets: `questions.1.answer.0`. */
export const unitId = (path: string): string => path.replaceAll('[', '.').replaceAll(']', '');
