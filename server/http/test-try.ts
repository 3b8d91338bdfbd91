// What is asked twenty times at once.

export type Try = {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: object;
  /** Other words under the same name; null where there is no name because nothing could double. */
  readonly other: object | null;
  /** What there may be one more of afterwards. */
  readonly counted: string;
};
