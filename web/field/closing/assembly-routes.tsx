// The rooms of the closing assembly within the last meeting of a cycle.

import { AssemblyHome } from "./assembly-home.tsx";
import { BoardScreen } from "./board-screen.tsx";
import { EvaluationScreen } from "./evaluation-screen.tsx";
import { ExitScreen } from "./exit-screen.tsx";
import { LedgerScreen } from "./ledger-screen.tsx";

export function AssemblyRoutes({ room }: { readonly room: string }) {
  switch (room) {
    case "ledger":
      return <LedgerScreen />;
    case "evaluation":
      return <EvaluationScreen />;
    case "exits":
      return <ExitScreen />;
    case "board":
      return <BoardScreen />;
    default:
      return <AssemblyHome />;
  }
}
