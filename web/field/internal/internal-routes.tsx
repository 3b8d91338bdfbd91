// The rooms of the women's own account within a meeting.

import { BalancesScreen } from "./balances-screen.tsx";
import { DeedScreen, FORMS } from "./deed-screens.tsx";
import { InternalHome } from "./internal-home.tsx";
import { PayOutScreen } from "./pay-out-screen.tsx";
import { RepayScreen } from "./repay-screen.tsx";
import { ShareScreen } from "./share-screen.tsx";
import { VoteScreen } from "./vote-screen.tsx";

export function InternalRoutes({ room }: { readonly room: string }) {
  const form = FORMS[room];
  if (form !== undefined) return <DeedScreen key={room} room={room} form={form} />;
  switch (room) {
    case "vote":
      return <VoteScreen />;
    case "pay-out":
      return <PayOutScreen />;
    case "repay":
      return <RepayScreen />;
    case "balances":
      return <BalancesScreen />;
    case "share":
      return <ShareScreen />;
    default:
      return <InternalHome />;
  }
}
