// What a planted fault is: a bad file, and how the complaint about it must read.

export type Fault = {
  /** The rule it breaks, as our settings name it. */
  readonly rule: string;
  readonly path: string;
  readonly text: string;
  /** What the complaint says beside the path, where that is not the rule's name. */
  readonly says?: string;
};
