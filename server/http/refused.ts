// A refusal on its way to an answer: a status and a key of the catalogues, nothing else.

export class Refused extends Error {
  readonly status: number;
  readonly key: string;

  constructor(status: number, key: string) {
    super(key);
    this.status = status;
    this.key = key;
  }
}
