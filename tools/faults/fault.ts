// What a planted fault is: a bad file, and the words with which its tool must complain of it.

export type Fault = {
  /** The rule as our settings name it. */
  readonly rule: string;
  /** What the complaint must name beside the file; the rule itself unless the tool says it otherwise. */
  readonly says: string;
  readonly path: string;
  readonly text: string;
};
