// Asks the server once and shows what came, or why nothing did.

import { useEffect, useState, type ReactNode } from "react";
import { read, Refusal } from "./api.ts";
import { refusalWord, useWords } from "./words.ts";

type Props<T> = { readonly path: string; readonly show: (answer: T) => ReactNode };

type State<T> = { readonly answer: T | null; readonly refusal: string | null };

export function Answered<T>({ path, show }: Props<T>) {
  const { say } = useWords();
  const [turn, setTurn] = useState(0);
  const [{ answer, refusal }, setState] = useState<State<T>>({ answer: null, refusal: null });
  useEffect(() => {
    let isGone = false;
    read<T>(path).then(
      (found) => !isGone && setState({ answer: found, refusal: null }),
      (failure: unknown) =>
        !isGone &&
        setState({ answer: null, refusal: failure instanceof Refusal ? failure.key : "unknown" }),
    );
    return () => {
      isGone = true;
    };
  }, [path, turn]);
  if (answer !== null) return show(answer);
  if (refusal === null) return <p className="card">{say("app.waiting")}</p>;
  return (
    <section className="card">
      <p role="alert">{say(refusalWord(refusal))}</p>
      {refusal === "signInAgain" ? null : (
        <button type="button" className="quiet" onClick={() => setTurn(turn + 1)}>
          {say("app.again")}
        </button>
      )}
    </section>
  );
}
