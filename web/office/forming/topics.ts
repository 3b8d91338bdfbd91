// The word of a session's topic. The topics are the country's data; one without a word yet is
// named by what all have in common.

import { OFFICE_ES, type OfficeWord } from "#web/parts/words/office-es.ts";

export function topicWord(topic: string): OfficeWord {
  const word = `topic.${topic}`;
  return word in OFFICE_ES ? (word as OfficeWord) : "topic.method";
}
