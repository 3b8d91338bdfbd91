// What the server thinks of its clock, and the word of a person that ends a doubt. She writes
// today's date herself: a button would be pressed without looking.

import { z } from "zod";
import type { ClockView } from "#core/wire/clock.ts";
import { daySchema } from "#core/wire/field-schemas.ts";
import { callerOf } from "#server/http/access.ts";
import { answer } from "#server/http/answer.ts";
import type { App } from "#server/http/app-type.ts";
import type { Deps } from "#server/http/deps.ts";
import { Refused } from "#server/http/refused.ts";
import { dayOf } from "./branch-days.ts";
import { confirmWall } from "./mark.ts";

export function clockRoutes(app: App, deps: Deps): void {
  const { clock } = deps;
  const wall = () => deps.steadyClock?.wall ?? clock;
  app.get(
    "/api/clock",
    {
      config: { access: { kind: "session", duty: null } },
      schema: {
        summary: "Whether the clock is believed",
        operationId: "readClock",
        tags: ["clock"],
      },
    },
    async (request, reply) => {
      const view: ClockView = {
        doubt: clock.doubt(),
        today: dayOf(deps, callerOf(request)),
        machineSays: wall().now(),
      };
      return answer(reply, view, 200);
    },
  );
  app.post(
    "/api/clock/confirmation",
    {
      config: { access: { kind: "session", duty: "administerStaff" } },
      schema: {
        summary: "Say that today is the day the machine says",
        operationId: "confirmClock",
        tags: ["clock"],
        body: z.strictObject({ today: daySchema }),
      },
    },
    async (request, reply) => {
      const machineSays = dayOf({ ...deps, clock: wall() }, callerOf(request));
      if (request.body.today !== machineSays) throw new Refused(409, "machineSaysAnotherDay");
      const { staffId: actorId, deviceId } = callerOf(request);
      const { steadyClock } = deps;
      if (steadyClock !== undefined && clock.doubt() !== null)
        await confirmWall(deps, steadyClock, { actorId, deviceId });
      return reply.code(204).send();
    },
  );
}
